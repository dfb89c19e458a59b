import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { DueCase, ErasureView, RunCase, RunView } from "~/api/retention-types";
import { pageOf } from "~/testing/case-fixtures";
import { aSession, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };
const UNIT = { id: "unit-1", name: "Freight" };

function aDueCase(change: Partial<DueCase> = {}): DueCase {
  return {
    id: "case-1",
    number: "CA-1001",
    title: "Backups were not restored",
    type: "corrective-action",
    typeTitle: "Corrective action",
    unit: UNIT,
    closedAt: "2019-03-03T07:00:00Z",
    dueOn: "2025-03-03",
    rule: "6 years after it ended",
    kept: [],
    ...change,
  };
}

function aRun(change: Partial<RunView> = {}): RunView {
  return {
    id: "run-1",
    unit: UNIT,
    state: "PROPOSED",
    proposedBy: NORA,
    proposedAt: "2026-03-03T07:00:00Z",
    decidedBy: null,
    decidedAt: null,
    reason: null,
    endedAt: null,
    cases: 2,
    deleted: 0,
    kept: 0,
    excluded: 0,
    files: 3,
    records: 12,
    bytes: 2048,
    own: false,
    version: 0,
    allowedActions: ["approve", "reject"],
    ...change,
  };
}

function aRunCase(change: Partial<RunCase> = {}): RunCase {
  const { id, number, title, type, unit, closedAt, dueOn, rule } = aDueCase();
  return {
    caseId: id,
    number,
    title,
    type,
    unit,
    closedAt,
    dueOn,
    rule,
    files: 1,
    records: 6,
    bytes: 1024,
    state: "LISTED",
    note: null,
    doneAt: null,
    ...change,
  };
}

const LEAVER = { id: "p-9", name: "Quill Feather", email: "quill@example.org", status: "LEFT", unit: UNIT };

function anErasure(change: Partial<ErasureView> = {}): ErasureView {
  return {
    id: "erasure-1",
    person: { id: "p-9", name: "Quill Feather" },
    unit: UNIT,
    state: "PROPOSED",
    reason: "She asked for it",
    proposedBy: NORA,
    proposedAt: "2026-03-03T07:00:00Z",
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    standsInTheWay: [],
    own: false,
    version: 3,
    allowedActions: ["approve", "reject"],
    ...change,
  };
}

function answer(due: DueCase[], run = aRun()) {
  server.use(
    http.get("/api/session", () => HttpResponse.json(aSession({ capabilities: ["MANAGE_RETENTION"] }))),
    http.get("/api/retention", () =>
      HttpResponse.json({
        types: [],
        units: [UNIT],
        waiting: 1,
        erasures: 2,
        version: 0,
        allowedActions: ["propose"],
      }),
    ),
    http.get("/api/retention/cases", () => HttpResponse.json(pageOf(...due))),
    http.get("/api/retention/runs/run-1", () => HttpResponse.json(run)),
    http.get("/api/retention/runs/run-1/cases", () =>
      HttpResponse.json(pageOf(aRunCase(), aRunCase({ caseId: "case-2", number: "CA-1002" }))),
    ),
  );
}

describe("retention", () => {
  it("shows what is due and what keeps it, and leads from a proposal to its list", async () => {
    const sent: unknown[] = [];
    answer([aDueCase(), aDueCase({ id: "case-2", number: "CA-1002", kept: ["It is on legal hold."] })]);
    server.use(
      http.post("/api/retention/runs", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(aRun({ own: true, allowedActions: ["reject"] }), { status: 201 });
      }),
    );
    const { user, router } = openApp("/retention");
    await screen.findByText("CA-1001 Backups were not restored", {}, SLOW);
    expect(screen.getByText("It is on legal hold.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Propose a deletion" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Propose" }));
    await waitFor(() => expect(sent).toEqual([{ unitId: "unit-1" }]));
    await waitFor(() => expect(router.state.location.pathname).toBe("/retention/lists/run-1"));
  });

  it("asks for a reason before it leaves a case out", async () => {
    const sent: unknown[] = [];
    answer([]);
    server.use(
      http.post("/api/retention/runs/run-1/approval", async ({ request }) => {
        sent.push([request.headers.get("If-Match"), await request.json()]);
        return HttpResponse.json(aRun({ state: "APPROVED", version: 1, allowedActions: [] }));
      }),
    );
    const { user } = openApp("/retention/lists/run-1");
    await user.click(await screen.findByRole("checkbox", { name: "Leave CA-1002 out" }, SLOW));
    await user.click(screen.getByRole("button", { name: "Approve and delete" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Approve and delete" }));
    expect(sent).toEqual([]);
    await user.type(within(dialog).getByRole("textbox"), "Still needed");
    await user.click(within(dialog).getByRole("button", { name: "Approve and delete" }));
    await waitFor(() => expect(sent).toEqual([['"0"', { reason: "Still needed", excluded: ["case-2"] }]]));
  });

  it("offers no approval to who proposed the list", async () => {
    answer([], aRun({ own: true, allowedActions: ["reject"] }));
    openApp("/retention/lists/run-1");
    await screen.findByText("A second person decides", {}, SLOW);
    expect(screen.queryByRole("button", { name: "Approve and delete" })).toBeNull();
    expect(screen.getByRole("button", { name: "Take back" })).toBeTruthy();
  });

  it("says of a deleted case when it was deleted and why", async () => {
    server.use(
      http.get("/api/cases/case-1", () =>
        problem(410, "case.deleted", {
          number: "CA-1001",
          deletedAt: "2026-03-03T07:00:00Z",
          rule: "6 years after it ended",
        }),
      ),
    );
    openApp("/cases/case-1");
    await screen.findByText("CA-1001 was deleted", {}, SLOW);
    expect(screen.getByText(/3 Mar 2026 by retention: 6 years after it ended/)).toBeTruthy();
  });

  it("tells others whom it is for", async () => {
    openApp("/retention");
    await screen.findByText("Retention is not for you to decide", {}, SLOW);
  });

  it("erases a person only by a second person, and says what cannot be undone", async () => {
    const sent: unknown[] = [];
    const erasure = anErasure();
    const waits = {
      ...erasure,
      id: "erasure-2",
      person: { id: "p-8", name: "Ona Lind" },
      own: true,
      standsInTheWay: ["The person is accountable for case CA-1001, which is open."],
      allowedActions: ["reject"],
    };
    answer([]);
    server.use(
      http.get("/api/retention/erasures", () => HttpResponse.json(pageOf(erasure, waits))),
      http.post("/api/retention/erasures/erasure-1/approval", ({ request }) => {
        sent.push(request.headers.get("If-Match"));
        return problem(409, "erasure.still-needed", {
          detail: "The person still owns or runs control AM-01.",
        });
      }),
    );
    const { user } = openApp("/retention?view=people");
    await screen.findByText("Quill Feather", {}, SLOW);
    expect(screen.getByText("The person is accountable for case CA-1001, which is open.")).toBeTruthy();
    expect(await screen.findByRole("button", { name: /^People\D*2$/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Take back erasing Ona Lind" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Erase Ona Lind" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Erase Quill Feather" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/cannot be brought back/)).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Erase" }));
    await within(dialog).findByText("The person still owns or runs control AM-01.");
    expect(sent).toEqual(['"3"']);
  });

  it("asks who is to be erased, and why", async () => {
    answer([]);
    server.use(http.get("/api/retention/erasures", () => HttpResponse.json(pageOf())));
    const { user } = openApp("/retention?view=people");
    await screen.findByText("Nobody is to be erased", {}, SLOW);
    await user.click(screen.getByRole("button", { name: "Propose to erase a person" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Propose" }));
    expect(await within(dialog).findAllByText("Please fill this in.")).toHaveLength(2);
  });

  it("shows the list anew once somebody else was faster, and sends nothing again", async () => {
    let decided = false;
    answer([]);
    server.use(
      http.get("/api/retention/erasures", () =>
        HttpResponse.json(
          pageOf(decided ? anErasure({ state: "REJECTED", version: 4, allowedActions: [] }) : anErasure()),
        ),
      ),
      http.post("/api/retention/erasures/erasure-1/approval", () => {
        decided = true;
        return problem(409, "erasure.decided");
      }),
    );
    const { user } = openApp("/retention?view=people");
    await user.click(await screen.findByRole("button", { name: "Erase Quill Feather" }, SLOW));
    const dialog = await screen.findByRole("dialog");
    const erase = within(dialog).getByRole("button", { name: "Erase" });
    expect(erase.style.getPropertyValue("--button-bg")).toContain("red");
    await user.click(erase);
    await within(dialog).findByText("Somebody decided on this already.");
    expect(within(dialog).queryByRole("button", { name: "Erase" })).toBeNull();
    await screen.findByText("Rejected");
    expect(document.activeElement?.textContent).toBe("Close");
    await user.click(document.activeElement as HTMLElement);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.queryByRole("button", { name: "Erase Quill Feather" })).toBeNull();
  });

  it("moves through the people by keys", async () => {
    answer([]);
    server.use(http.get("/api/retention/erasures", () => HttpResponse.json(pageOf(anErasure()))));
    const { user } = openApp("/retention?view=people");
    await screen.findByText("Quill Feather", {}, SLOW);
    await user.keyboard("j");
    expect(document.activeElement?.textContent).toBe("Quill Feather");
  });

  it("sends a proposal with another reason as another one", async () => {
    const keys: (string | null)[] = [];
    answer([]);
    server.use(
      http.get("/api/retention/erasures", () => HttpResponse.json(pageOf())),
      http.get("/api/people", () => HttpResponse.json(pageOf(LEAVER))),
      http.get("/api/people/p-9", () => HttpResponse.json(LEAVER)),
      http.post("/api/retention/erasures", ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        return problem(409, "erasure.proposed");
      }),
    );
    const { user } = openApp("/retention?view=people");
    await screen.findByText("Nobody is to be erased", {}, SLOW);
    await user.click(screen.getByRole("button", { name: "Propose to erase a person" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("combobox", { name: /Person/ }));
    await user.click(await screen.findByRole("option", { name: /Quill Feather/, hidden: true }, SLOW));
    const reason = within(dialog).getByRole("textbox", { name: /Reason/ });
    const propose = within(dialog).getByRole("button", { name: "Propose" });
    await user.type(reason, "Asked");
    await user.click(propose);
    await waitFor(() => expect(keys).toHaveLength(1));
    await user.click(propose);
    await waitFor(() => expect(keys).toHaveLength(2));
    await user.type(reason, " twice");
    await user.click(propose);
    await waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
