import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Seal, Verification } from "~/features/trail/api/seal";
import { pageOf } from "~/testing/case-fixtures";
import { aSession, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function aSeal(change: Partial<Seal> = {}): Seal {
  return {
    entries: 1200,
    waiting: 0,
    sealedAt: "2026-03-04T09:30:00Z",
    checkpoint: { size: 1000, madeAt: "2026-03-04T09:00:00Z", note: "log\n1000\nroot\n" },
    verifierKey: "log.example/trail+00000000+AQ==",
    trouble: null,
    ...change,
  };
}

function aVerification(change: Partial<Verification> = {}): Verification {
  return {
    id: "verification-1",
    state: "GOOD",
    startedAt: "2026-03-04T09:31:00Z",
    startedBy: NORA,
    total: 1200,
    checked: 1200,
    trustedSize: null,
    endedAt: "2026-03-04T09:31:05Z",
    report: { entries: 1200, withheld: 0, erased: 0, covered: 1000, outside: 0, findings: [] },
    ...change,
  };
}

function answer(seal: Seal, latest: Verification | null) {
  server.use(
    http.get("/api/session", () => HttpResponse.json(aSession({ capabilities: ["READ_TRAIL"] }))),
    http.get("/api/trail", () => HttpResponse.json(pageOf())),
    http.get("/api/people", () => HttpResponse.json(pageOf())),
    http.get("/api/trail/actions", () => HttpResponse.json({ items: [] })),
    http.get("/api/trail/seal", () => HttpResponse.json(seal)),
    http.get("/api/trail/receivers", () => HttpResponse.json({ items: [NORA] })),
    http.get("/api/trail/verifications/latest", () =>
      latest ? HttpResponse.json(latest) : new HttpResponse(null, { status: 204 }),
    ),
  );
}

async function open() {
  const { user } = openApp("/trail");
  await user.click(await screen.findByRole("button", { name: "Seal and verification" }, SLOW));
  return { user, panel: within(await screen.findByRole("dialog", { name: "Seal of the trail" }, SLOW)) };
}

describe("seal of the trail", () => {
  it("says how far it is sealed and gives out what others need", async () => {
    answer(aSeal(), null);
    const { panel } = await open();
    expect(await screen.findByText(/Sealed up to entry 1199/)).toBeTruthy();
    const checkpoint = await panel.findByRole("link", { name: "Last checkpoint" });
    expect(checkpoint.getAttribute("href")).toBe("/api/trail/checkpoints/latest");
    expect(panel.getByRole("link", { name: "Whole trail as a bundle" }).getAttribute("href")).toBe(
      "/api/trail/bundle",
    );
    const found = await axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
      rules: { "color-contrast": { enabled: false } },
    });
    expect(found.violations).toEqual([]);
  });

  it("says that nothing is sealed yet and offers no bundle", async () => {
    answer(aSeal({ entries: 0, sealedAt: null, checkpoint: null }), null);
    const { panel } = await open();
    expect(await screen.findByText(/Nothing is sealed yet/)).toBeTruthy();
    expect(await panel.findByText("None yet")).toBeTruthy();
    expect(panel.queryByRole("link", { name: "Whole trail as a bundle" })).toBeNull();
  });

  it("verifies against a checkpoint that is chosen and shows progress and the first bad entry", async () => {
    const sent: unknown[] = [];
    let latest = aVerification({ state: "RUNNING", checked: 600, endedAt: null, report: null });
    answer(aSeal(), null);
    server.use(
      http.post("/api/trail/verifications", async ({ request }) => {
        sent.push(await request.json());
        server.use(http.get("/api/trail/verifications/latest", () => HttpResponse.json(latest)));
        return HttpResponse.json(latest, { status: 202 });
      }),
    );
    const { user, panel } = await open();
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    expect(input).not.toBeNull();
    await user.upload(input as HTMLInputElement, new File(["held\n"], "held.txt", { type: "text/plain" }));
    await user.click(await panel.findByRole("button", { name: "Verify against held.txt" }));
    expect(await panel.findByText("600 of 1200 entries checked")).toBeTruthy();
    expect(sent).toEqual([{ checkpoint: "held\n" }]);

    const text = "Entry 17 was changed after it was sealed.";
    latest = aVerification({
      state: "BAD",
      report: {
        entries: 1200,
        withheld: 0,
        erased: 0,
        covered: 1000,
        outside: 0,
        findings: [{ kind: "ENTRY_CHANGED", from: 17, to: 18, entry: "entry-17", text }],
      },
    });
    await waitFor(() => expect(panel.getByText(text)).toBeTruthy(), SLOW);
    expect(panel.getByText("Not as it was sealed")).toBeTruthy();
  });

  it("says why a file is no checkpoint", async () => {
    answer(aSeal(), aVerification());
    server.use(
      http.post("/api/trail/verifications", () =>
        problem(400, "validation.failed", {
          violations: [
            { pointer: "/checkpoint", code: "checkpoint.unreadable", message: "This is no checkpoint." },
          ],
        }),
      ),
    );
    const { user, panel } = await open();
    expect(await panel.findByText("Everything is as it was sealed")).toBeTruthy();
    await user.click(panel.getByRole("button", { name: "Verify now" }));
    expect(await panel.findByRole("alert")).toBeTruthy();
  });

  it("says when no checkpoints are signed", async () => {
    answer(aSeal({ trouble: "OTHER_KEY" }), null);
    const { panel } = await open();
    expect(await panel.findByText(/signed with another key/)).toBeTruthy();
  });
});
