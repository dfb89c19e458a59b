import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { HeldToken } from "~/api/token-types";
import type { Evidence } from "~/api/types";
import { pageOf } from "~/testing/case-fixtures";
import { anItem, aSession, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function aPiece(change: Partial<Evidence> = {}): Evidence {
  return {
    id: "piece-1",
    title: "Export of June",
    fileName: "june.csv",
    mediaType: "application/zip",
    size: 12,
    sha256: "ab".repeat(32),
    kind: "OPERATION",
    status: "ACCEPTED",
    periodFrom: "2026-06-01",
    periodTo: "2026-06-30",
    collectedAt: "2026-07-01T09:00:00Z",
    collector: NORA,
    source: "Directory",
    method: "EXPORT",
    query: null,
    rowCount: null,
    caseId: null,
    itemId: null,
    step: null,
    controlUnitId: "control-1",
    freshUntil: null,
    backfilled: false,
    unchanged: false,
    duplicate: false,
    decision: null,
    supersedes: null,
    supersededBy: null,
    version: 3,
    allowedActions: ["download", "supersede", "decide"],
    ...change,
  };
}

function answer(piece: Evidence) {
  server.use(
    http.get("/api/session", () => HttpResponse.json(aSession({ capabilities: ["READ_CONTROLS"] }))),
    http.get("/api/evidence", () => HttpResponse.json(pageOf(piece))),
    http.get("/api/evidence/limits", () => HttpResponse.json({ maxBytes: 1000 })),
    http.get("/api/evidence/:id", () => HttpResponse.json(piece)),
    http.get("/api/control-units/:id", () =>
      HttpResponse.json({
        id: "control-1",
        control: { id: "c-1", code: "AM-01", name: "Inventory" },
        unit: { id: "u-1", name: "Freight" },
      }),
    ),
    http.get("/api/evidence/:id/preview", () =>
      HttpResponse.json({ form: "NONE", text: null, rows: null, cut: false }),
    ),
  );
}

describe("a piece of evidence", () => {
  it("is judged with a reason, on the version that was read", async () => {
    answer(aPiece());
    const sent: { body: unknown; version: string | null }[] = [];
    server.use(
      http.put("/api/evidence/piece-1/decision", async ({ request }) => {
        sent.push({ body: await request.json(), version: request.headers.get("If-Match") });
        return HttpResponse.json(aPiece({ status: "REJECTED" }));
      }),
    );
    const { user } = openApp("/evidence?open=piece-1");
    const control = await screen.findByRole("link", { name: "AM-01 Inventory · Freight" }, SLOW);
    expect(control.getAttribute("href")).toBe("/controls/c-1");
    await user.click(await screen.findByRole("button", { name: "Accept or reject" }, SLOW));
    const dialog = within(await screen.findByRole("dialog", { name: "Does “Export of June” count?" }, SLOW));
    await user.click(dialog.getByRole("button", { name: "Decide" }));
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole("radio", { name: "does not count: reject it" }));
    await user.type(dialog.getByRole("textbox", { name: /Why/ }), " Cut off. ");
    await user.click(dialog.getByRole("button", { name: "Decide" }));

    expect(await screen.findByText("Evidence rejected", {}, SLOW)).toBeTruthy();
    expect(sent).toEqual([{ body: { status: "REJECTED", reason: "Cut off." }, version: '"3"' }]);
  });

  it("offers a collector no judgement", async () => {
    answer(aPiece({ allowedActions: ["download", "supersede"] }));
    openApp("/evidence?open=piece-1");
    expect(await screen.findByRole("button", { name: "New version" }, SLOW)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Accept or reject" })).toBeNull();
  });

  it.each([
    ["the task while it is open for the reader", anItem(), "/inbox?item=item-1"],
    ["the case of a task that is over", anItem({ state: "DONE", allowedActions: [] }), "/cases/case-1"],
    ["the case of a task of somebody else", anItem({ allowedActions: [] }), "/cases/case-1"],
  ])("leads to %s", async (_what, item, address) => {
    answer(aPiece({ caseId: "case-1", itemId: "item-1", step: "contain" }));
    server.use(http.get("/api/inbox/cases/case-1/items", () => HttpResponse.json({ items: [item] })));
    openApp("/evidence?open=piece-1");
    const link = await screen.findByRole("link", { name: "CA-1001 · Contain nonconformity" }, SLOW);
    expect(link.getAttribute("href")).toBe(address);
  });

  it("leads to the case it was collected for as a whole", async () => {
    answer(aPiece({ caseId: "case-1" }));
    server.use(http.get("/api/inbox/cases/case-1/items", () => HttpResponse.json({ items: [anItem()] })));
    openApp("/evidence?open=piece-1");
    const link = await screen.findByRole("link", { name: "CA-1001" }, SLOW);
    expect(link.getAttribute("href")).toBe("/cases/case-1");
  });

  it("says why it was rejected and shows the way to the newer version", async () => {
    answer(
      aPiece({
        status: "SUPERSEDED",
        supersededBy: "piece-2",
        decision: { by: NORA, at: "2026-07-02T09:00:00Z", reason: "Cut off." },
        allowedActions: ["download"],
      }),
    );
    const { user, router } = openApp("/evidence?open=piece-1");
    expect(await screen.findByText("Cut off.", {}, SLOW)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Replaced: show the newer version" }));
    expect(router.state.location.search).toEqual({ open: "piece-2" });
  });
});

describe("all API tokens", () => {
  const held: HeldToken = {
    id: "token-1",
    holder: NORA,
    token: {
      id: "token-1",
      name: "Nightly job",
      hint: "perennial_0000…",
      scopes: ["evidence:write"],
      madeAt: "2026-01-01T09:00:00Z",
      expiresAt: "2026-12-01T09:00:00Z",
      lastUsedAt: null,
      revokedAt: null,
      live: true,
    },
  };

  it("are ended with a reason", async () => {
    const reasons: unknown[] = [];
    server.use(
      http.get("/api/session", () => HttpResponse.json(aSession({ capabilities: ["MANAGE_TOKENS"] }))),
      http.get("/api/tokens/all", () => HttpResponse.json(pageOf(held))),
      http.post("/api/tokens/token-1/actions/revoke", async ({ request }) => {
        reasons.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = openApp("/tokens");
    await user.click(await screen.findByRole("button", { name: "Revoke “Nightly job”" }, SLOW));
    const dialog = within(await screen.findByRole("dialog", {}, SLOW));
    await user.type(dialog.getByRole("textbox", { name: /Why it ends/ }), "Nobody knows it");
    await user.click(dialog.getByRole("button", { name: "Revoke" }));
    expect(await screen.findByText("The token is revoked.", {}, SLOW)).toBeTruthy();
    expect(reasons).toEqual([{ reason: "Nobody knows it" }]);
  });

  it("say when they are not one's to see", async () => {
    server.use(
      http.get("/api/session", () => HttpResponse.json(aSession())),
      http.get("/api/tokens/all", () =>
        problem(403, "capability.missing", { detail: "You may not do that." }),
      ),
    );
    openApp("/tokens");
    expect(await screen.findByText(/You may not do that/, {}, SLOW)).toBeTruthy();
  });
});
