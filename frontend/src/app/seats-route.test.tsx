import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Sample, Seat } from "~/api/seat-types";
import type { AuditPack } from "~/features/packs/api/packs";
import { pageOf } from "~/testing/case-fixtures";
import { aSession, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { server } from "~/testing/server";

const SLOW = { timeout: 5_000 };
const ADA = { id: "ada", name: "Ada Outside" };

const PACK: AuditPack = {
  id: "01a20000-0000-7000-8000-000000000001",
  title: "Surveillance audit",
  periodFrom: "2026-01-01",
  periodTo: "2026-03-01",
  units: [{ id: "unit", name: "Logistics" }],
  caseTypes: [],
  controls: [],
  requestedBy: NORA,
  requestedAt: "2026-03-02T09:00:00Z",
  state: "DONE",
  cases: 2,
  files: 3,
  casesDone: 2,
  filesDone: 3,
  endedAt: "2026-03-02T09:05:00Z",
  failure: null,
  failureCode: null,
  size: 1_000,
  sha256: "ab".repeat(32),
  manifestSha256: "cd".repeat(32),
  expiresAt: "2026-04-01T09:05:00Z",
  deletedAt: null,
  deletedBy: null,
  allowedActions: ["download"],
};

const SEAT: Seat = {
  id: "seat-1",
  person: ADA,
  email: "ada@certifier.example",
  from: "2026-03-02",
  until: "2026-04-01",
  state: "OPEN",
  packs: 1,
  openedBy: NORA,
  openedAt: "2026-03-02T09:00:00Z",
  endedBy: null,
  endedAt: null,
  invited: true,
  endReason: null,
  allowedActions: ["extend", "end"],
};

const SAMPLE: Sample = {
  id: "sample-1",
  packId: PACK.id,
  population: "CASES",
  filter: "",
  seed: "07 12 33",
  algorithm: "sha256-order-1",
  populationSize: 2,
  populationDigest: "cd".repeat(32),
  size: 1,
  drawnBy: ADA,
  drawnAt: "2026-03-03T09:00:00Z",
};

function answer(guest: boolean, sent: { path: string; body: unknown }[] = []) {
  const session = aSession({ guest, capabilities: guest ? [] : ["MAKE_AUDIT_PACK", "MANAGE_SEATS"] });
  const drawn = {
    sample: SAMPLE,
    items: [
      { position: 1, key: "0a", recordId: "case-1", caseId: "case-1", label: "CA-1", detail: "Backups" },
    ],
  };
  const keep =
    (reply: object) =>
    async ({ request }: { request: Request }) => {
      sent.push({ path: new URL(request.url).pathname, body: await request.json() });
      return HttpResponse.json(reply, { status: 201 });
    };
  const packs = "/api/audit-packs";
  server.use(
    http.get("/api/session", () => HttpResponse.json(session)),
    http.get(packs, () => HttpResponse.json(pageOf(PACK))),
    http.get(`${packs}/:id`, () => HttpResponse.json(PACK)),
    http.get(`${packs}/:id/cases`, () => HttpResponse.json(pageOf())),
    http.get(`${packs}/:id/seats`, () =>
      HttpResponse.json({
        items: [SEAT, { ...SEAT, id: "seat-2", person: NORA, invited: false }],
        allowedActions: ["open"],
      }),
    ),
    http.get(`${packs}/:id/samples`, () =>
      HttpResponse.json({
        items: [SAMPLE],
        allowedActions: ["draw"],
        choices: { types: [], units: [], controlUnits: [] },
      }),
    ),
    http.get("/api/audit-samples/:id", () => HttpResponse.json(drawn)),
    http.post("/api/audit-seats", keep(SEAT)),
    http.post("/api/audit-seats/:id/actions/end", keep({ ...SEAT, state: "ENDED" })),
    http.post(`${packs}/:id/samples`, keep(drawn)),
  );
}

async function noViolations() {
  const found = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
    rules: { "color-contrast": { enabled: false } },
  });
  expect(found.violations).toEqual([]);
}

describe("seats and samples", () => {
  it("lead somebody from outside to their packs, and nowhere else", async () => {
    answer(true);
    const { router, user } = openApp("/inbox");

    await user.click(await screen.findByRole("link", { name: PACK.title }, SLOW));

    expect(router.state.location.pathname).toBe(`/audit-packs/${PACK.id}`);
    expect(await screen.findByRole("link", { name: /Download/ }, SLOW)).toBeTruthy();
    expect(await screen.findByRole("region", { name: "Samples" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Auditor's seats" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Inbox" })).toBeNull();
    expect(screen.getByRole("button", { name: "Sign out" })).toBeTruthy();
    await noViolations();
  });

  it("show who has a seat, open one and end one", async () => {
    const sent: { path: string; body: unknown }[] = [];
    answer(false, sent);
    const { user } = openApp(`/audit-packs/${PACK.id}`);

    expect(await screen.findAllByText("No mail could be sent: tell them yourself.", {}, SLOW)).toHaveLength(
      1,
    );
    await user.click(await screen.findByRole("button", { name: "Open a seat" }, SLOW));
    const dialog = within(await screen.findByRole("dialog", { name: "Open a seat" }, SLOW));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Ada Outside");
    await user.type(dialog.getByRole("textbox", { name: "E-mail address" }), "ada@certifier.example");
    await user.click(dialog.getByRole("button", { name: "Open a seat" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      email: "ada@certifier.example",
      from: "2026-03-04",
      until: "2026-04-03",
      packs: [PACK.id],
    });

    await user.click(await screen.findByRole("button", { name: "End the seat of Ada Outside" }, SLOW));
    const end = within(await screen.findByRole("dialog", { name: "End the seat of Ada Outside" }, SLOW));
    await user.type(end.getByRole("textbox", { name: "Reason" }), "The audit is over.");
    await user.click(end.getByRole("button", { name: "End" }));
    await waitFor(() => expect(sent[1]?.body).toEqual({ reason: "The audit is over." }));
    await noViolations();
  });

  it("draw a sample and show all it takes to draw it again", async () => {
    const sent: { path: string; body: unknown }[] = [];
    answer(false, sent);
    const { user } = openApp(`/audit-packs/${PACK.id}`);

    await user.click(await screen.findByRole("button", { name: "Draw a sample" }, SLOW));
    const dialog = within(await screen.findByRole("dialog", { name: "Draw a sample" }, SLOW));
    await user.type(dialog.getByRole("textbox", { name: "Seed" }), "07 12 33");
    await user.click(dialog.getByRole("button", { name: "Draw a sample" }));

    const drawn = within(await screen.findByRole("dialog", { name: "Sample" }, SLOW));
    expect(sent[0]?.body).toMatchObject({ population: "CASES", size: 25, seed: "07 12 33" });
    expect(await drawn.findByText("07 12 33", {}, SLOW)).toBeTruthy();
    expect(drawn.getByRole("link", { name: "CA-1" })).toBeTruthy();
    expect(drawn.getByRole("link", { name: "Population as CSV" }).getAttribute("href")).toBe(
      "/api/audit-samples/sample-1/export?population=true",
    );
    await noViolations();
  });
});
