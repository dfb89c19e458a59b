import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { AuditPack } from "~/features/packs/api/packs";
import { pageOf } from "~/testing/case-fixtures";
import { aSession, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function aPack(change: Partial<AuditPack> = {}): AuditPack {
  return {
    id: "pack-1",
    title: "Certification 2026",
    periodFrom: "2026-01-01",
    periodTo: "2026-03-31",
    units: [{ id: "unit", name: "Logistics" }],
    caseTypes: [],
    controls: [],
    requestedBy: NORA,
    requestedAt: "2026-03-04T09:00:00Z",
    state: "DONE",
    cases: 2,
    files: 5,
    casesDone: 2,
    filesDone: 5,
    endedAt: "2026-03-04T09:01:00Z",
    failure: null,
    failureCode: null,
    size: 2_048,
    sha256: "ab".repeat(32),
    manifestSha256: "cd".repeat(32),
    expiresAt: "2026-04-03T09:01:00Z",
    deletedAt: null,
    deletedBy: null,
    allowedActions: ["download"],
    ...change,
  };
}

function answer(pack: AuditPack, capabilities = ["MAKE_AUDIT_PACK"]): void {
  const aCase = {
    id: "case-1",
    number: "CA-1001",
    title: "Backups",
    typeTitle: "Corrective action",
    state: "CLOSED",
    files: 5,
  };
  server.use(
    http.get("/api/session", () => HttpResponse.json(aSession({ capabilities }))),
    http.get("/api/audit-packs", () => HttpResponse.json(pageOf(pack))),
    http.get("/api/audit-packs/count", () => HttpResponse.json({ cases: 12, files: 40 })),
    http.get("/api/audit-packs/pack-1", () => HttpResponse.json(pack)),
    http.get("/api/audit-packs/pack-1/cases", () => HttpResponse.json(pageOf(aCase))),
    http.get("/api/audit-packs/pack-1/seats", () => HttpResponse.json({ items: [], allowedActions: [] })),
    http.get("/api/audit-packs/pack-1/samples", () =>
      HttpResponse.json({
        items: [],
        allowedActions: [],
        choices: { types: [], units: [], controlUnits: [] },
      }),
    ),
    http.get("/api/units", () =>
      HttpResponse.json({ items: [{ id: "unit", code: "LOG", name: "Logistics", parentId: null }] }),
    ),
    http.get("/api/case-types", () => HttpResponse.json({ items: [] })),
    http.get("/api/controls", () => HttpResponse.json(pageOf())),
  );
}

describe("audit packs", () => {
  it("are not for everybody", async () => {
    answer(aPack(), ["READ_CONTROLS"]);
    openApp("/audit-packs");
    expect(await screen.findByText("Audit packs are not for your role", {}, SLOW)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Audit packs" })).toBeNull();
  });

  it("say how much a choice comes to before it is asked for", async () => {
    answer(aPack());
    const sent: unknown[] = [];
    server.use(
      http.post("/api/audit-packs", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(aPack(), { status: 201 });
      }),
    );
    const { user } = openApp("/audit-packs");
    await screen.findByRole("link", { name: "Certification 2026" }, SLOW);
    await user.click(screen.getByRole("button", { name: "New audit pack" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Build the pack" }));
    expect(sent).toEqual([]);
    await user.type(within(dialog).getByRole("textbox", { name: /Title/ }), "Certification 2026");
    await user.click(within(dialog).getByRole("combobox", { name: /Business units/ }));
    await user.click(await screen.findByRole("option", { name: "Logistics", hidden: true }, SLOW));
    expect(await within(dialog).findByText("12 cases, 40 files", {}, SLOW)).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Build the pack" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      title: "Certification 2026",
      unitIds: ["unit"],
      caseTypes: [],
      controlIds: [],
    });
    expect(await screen.findByText("ab".repeat(32), {}, SLOW)).toBeTruthy();
  });

  it("that failed say why and are built again", async () => {
    answer(
      aPack({
        state: "FAILED",
        failure: "It was cut off.",
        sha256: null,
        size: null,
        allowedActions: ["retry"],
      }),
    );
    server.use(
      http.post("/api/audit-packs/pack-1/retry", () =>
        HttpResponse.json(
          aPack({ state: "BUILDING", casesDone: 1, sha256: null, size: null, allowedActions: [] }),
        ),
      ),
    );
    const { user } = openApp("/audit-packs/pack-1");
    expect(await screen.findByText("It was cut off.", {}, SLOW)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Build again" }));
    expect(await screen.findByText("1 of 2 cases", {}, SLOW)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Backups" }).getAttribute("href")).toBe("/cases/case-1");
  });

  it.each([
    ["audit-pack.cut-off", /^Building it was cut off again and again/],
    ["audit-pack.error", /^An error stopped it/],
    ["checkpoint.none", /^No checkpoint of the audit trail was signed yet/],
    ["not.known-here", "Words of the server."],
  ])("that failed with %s say it in our words where we have some", async (failureCode, words) => {
    answer(
      aPack({ state: "FAILED", failure: "Words of the server.", failureCode, sha256: null, size: null }),
    );
    openApp("/audit-packs/pack-1");
    expect(await screen.findByText(words, {}, SLOW)).toBeTruthy();
  });

  it("are deleted only after it was said what goes", async () => {
    let pack = aPack({ allowedActions: ["download", "delete"] });
    answer(pack);
    let asked = 0;
    server.use(
      http.get("/api/audit-packs/pack-1", () => HttpResponse.json(pack)),
      http.delete("/api/audit-packs/pack-1", () => {
        asked++;
        pack = aPack({
          state: "DELETED",
          deletedAt: "2026-03-05T09:00:00Z",
          deletedBy: NORA,
          expiresAt: null,
          allowedActions: [],
        });
        return HttpResponse.json(pack);
      }),
    );
    const { user } = openApp("/audit-packs/pack-1");
    expect(await screen.findByText("cd".repeat(32), {}, SLOW)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Delete" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/seats of outside auditors read nothing/)).toBeTruthy();
    expect(asked).toBe(0);
    await user.click(within(dialog).getByRole("button", { name: "Delete" }));
    expect(await screen.findByText(/deleted this pack on/, {}, SLOW)).toBeTruthy();
    expect(asked).toBe(1);
    expect(screen.queryByRole("link", { name: "Download" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Backups" })).toBeNull();
  });

  it("whose time is over say so and are built again", async () => {
    answer(aPack({ state: "EXPIRED", expiresAt: null, allowedActions: ["retry"] }));
    openApp("/audit-packs/pack-1");
    expect(await screen.findByText(/because its time was over/, {}, SLOW)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Build again" })).toBeTruthy();
  });
});
