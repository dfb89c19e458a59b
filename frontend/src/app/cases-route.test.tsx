import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { aCase, aCaseView, aFinding, pageOf } from "~/testing/case-fixtures";
import { NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function answerCases(...rows: ReturnType<typeof aCase>[]): URL[] {
  const asked: URL[] = [];
  server.use(
    http.get("/api/cases", ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(pageOf(...rows));
    }),
    http.get("/api/units", () => HttpResponse.json({ items: [] })),
    http.get("/api/people", () => HttpResponse.json(pageOf())),
  );
  return asked;
}

describe("cases", () => {
  it("shows open cases, newest first, where the address says nothing", async () => {
    const asked = answerCases(aCase());
    openApp("/cases");
    expect(await screen.findByRole("link", { name: "Backups were not restored" }, SLOW)).toBeTruthy();
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({
      state: "OPEN",
      sort: "-startedAt",
    });
  });

  it("takes its filters from the address and puts them there", async () => {
    const asked = answerCases(aCase({ overdue: true }));
    const { user, router } = openApp("/cases?state=ALL&overdue=true");
    await screen.findByRole("link", { name: "Backups were not restored" }, SLOW);
    expect(asked[0]?.searchParams.get("overdue")).toBe("true");
    expect(asked[0]?.searchParams.has("state")).toBe(false);
    await user.click(screen.getByRole("button", { name: "Overdue", pressed: true }));
    await waitFor(() => expect(router.state.location.search).toEqual({ state: "ALL" }));
  });

  it("offers to take filters off where nothing fits", async () => {
    answerCases();
    const { user, router } = openApp("/cases?q=nothing");
    expect(await screen.findByText("Nothing fits these filters", {}, SLOW)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it("says what went wrong and tries again", async () => {
    let broken = true;
    answerCases();
    server.use(
      http.get("/api/cases", () => (broken ? problem(500, "internal") : HttpResponse.json(pageOf(aCase())))),
    );
    const { user } = openApp("/cases");
    const again = await screen.findByRole("button", { name: "Try again" }, SLOW);
    broken = false;
    await user.click(again);
    expect(await screen.findByRole("link", { name: "Backups were not restored" }, SLOW)).toBeTruthy();
  });
});

describe("case", () => {
  const items = (...rows: unknown[]) =>
    http.get("/api/inbox/cases/:id/items", () => HttpResponse.json({ items: rows }));

  it("asks for a reason before it withdraws", async () => {
    const sent: unknown[] = [];
    server.use(
      http.get("/api/cases/:id", () => HttpResponse.json(aCaseView())),
      items(),
      http.post("/api/cases/:id/actions/withdraw", async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = openApp("/cases/case-1");
    await user.click(await screen.findByRole("button", { name: "More actions" }, SLOW));
    await user.click(await screen.findByRole("menuitem", { name: "Withdraw" }, SLOW));
    const withdraw = await screen.findByRole("button", { name: "Withdraw" }, SLOW);
    await user.click(withdraw);
    expect(await screen.findByText("Please fill this in.")).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText(/Why is it withdrawn/), "Registered twice.");
    await user.click(withdraw);
    await waitFor(() => expect(sent).toEqual([{ reason: "Registered twice." }]), SLOW);
  });

  it("shows the seal of a closed case and offers only what is allowed", async () => {
    const seal = { hash: "9f2b7c41d0e8a355", at: "2026-03-03T10:00:00Z" };
    server.use(
      http.get("/api/cases/:id", () =>
        HttpResponse.json(
          aCaseView({ state: "CLOSED", outcome: "verified", seal, allowedActions: ["reopen"] }),
        ),
      ),
      items(),
    );
    openApp("/cases/case-1");
    expect(await screen.findByText("9f2b7c41d0", {}, SLOW)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Reopen" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Comment" })).toBeNull();
  });

  it("grades the finding anew with a reason, for whoever may", async () => {
    const sent: unknown[] = [];
    const major = aFinding({
      grade: "MAJOR",
      grades: [
        { grade: "MAJOR", by: NORA, at: "2026-03-04T09:00:00Z", reason: "Three units." },
        ...aFinding().grades,
      ],
    });
    let now = aFinding({ allowedActions: ["regrade"] });
    server.use(
      http.get("/api/cases/:id", () => HttpResponse.json(aCaseView())),
      items(),
      http.get("/api/cases/:id/finding", () => HttpResponse.json(now)),
      http.post("/api/cases/:id/actions/regrade", async ({ request }) => {
        sent.push(await request.json());
        now = major;
        return HttpResponse.json(major);
      }),
    );
    const { user } = openApp("/cases/case-1");
    await user.click(await screen.findByRole("button", { name: "Grade as major" }, SLOW));
    const dialog = await screen.findByRole("dialog", {}, SLOW);
    await user.type(await within(dialog).findByLabelText(/Why is it graded anew/, {}, SLOW), "Three units.");
    await user.click(within(dialog).getByRole("button", { name: "Grade as major" }));
    await waitFor(() => expect(sent).toEqual([{ grade: "MAJOR", reason: "Three units." }]), SLOW);
    const history = await screen.findByRole("list", { name: "Grades it had" }, SLOW);
    expect(within(history).getByText("Three units.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Grade as/ })).toBeNull();
  });

  it("says that a finding happened before and that the risk owner did not decide", async () => {
    const repeats = [{ id: "case-0", number: "CA-0990", title: "Backups failed", state: "CLOSED" as const }];
    server.use(
      http.get("/api/cases/:id", () => HttpResponse.json(aCaseView())),
      items(),
      http.get("/api/cases/:id/finding", () =>
        HttpResponse.json(aFinding({ repeats, riskOwnerMissing: true })),
      ),
    );
    openApp("/cases/case-1");
    expect(await screen.findByText("This happened before", {}, SLOW)).toBeTruthy();
    expect(screen.getByRole("link", { name: "CA-0990 Backups failed" })).toBeTruthy();
    expect(screen.getByText("The risk owner has not decided on the plan")).toBeTruthy();
  });

  it("says until when a period has to pass instead of that there is no due date", async () => {
    server.use(
      http.get("/api/cases/:id", () =>
        HttpResponse.json(aCaseView({ dueAt: null, waitsUntil: "2026-05-20T21:59:59Z", openItems: 0 })),
      ),
      items(),
    );
    openApp("/cases/case-1");
    expect(await screen.findByText("Waits until Wed 20 May", {}, SLOW)).toBeTruthy();
    expect(await screen.findByText("Nothing is to be done until Wed 20 May", {}, SLOW)).toBeTruthy();
    expect(screen.queryByText("No due date")).toBeNull();
  });

  it("shows the beginning of a very long answer and the rest on request", async () => {
    const text = `${"Access was kept. ".repeat(300)}The end.`;
    const answer = { id: "s-1", step: "register", stepTitle: "Register", person: NORA, onBehalfOf: null };
    server.use(
      http.get("/api/cases/:id", () => HttpResponse.json(aCaseView())),
      http.get("/api/cases/:id/submissions", () =>
        HttpResponse.json({
          items: [
            {
              ...answer,
              at: "2026-03-01T09:00:00Z",
              attempt: 1,
              hash: "9f2b7c41d0e8a355",
              fields: [{ key: "gap", label: "Gap", value: text, display: text, rows: [] }],
            },
          ],
        }),
      ),
    );
    const { user } = openApp("/cases/case-1?tab=answers");
    const more = await screen.findByRole("button", { name: "Show all" }, SLOW);
    expect(screen.queryByText(/The end\./)).toBeNull();
    await user.click(more);
    expect(screen.getByText(/The end\./)).toBeTruthy();
  });

  it("keeps the tab in the address", async () => {
    server.use(
      http.get("/api/cases/:id", () => HttpResponse.json(aCaseView())),
      items(),
    );
    const { user, router } = openApp("/cases/case-1");
    await user.click(await screen.findByRole("tab", { name: "Links" }, SLOW));
    await waitFor(() => expect(router.state.location.search).toEqual({ tab: "links" }));
    expect(await screen.findByText("No linked cases")).toBeTruthy();
  });
});
