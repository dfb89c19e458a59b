import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Difference, Overview, ReconciliationRun } from "~/api/reconciliation-types";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

const RUN: ReconciliationRun = {
  id: "run",
  begunAt: "2026-03-04T09:00:00Z",
  endedAt: "2026-03-04T09:01:00Z",
  begunBy: null,
  state: "DONE",
  items: 12,
  tasks: 11,
  cases: 5,
  processes: 5,
  found: 1,
};

const LOST: Difference = {
  id: "difference",
  kind: "ITEM_WITHOUT_TASK",
  subject: "item-1",
  caseId: "case-1",
  caseNumber: "CA-1001",
  readable: false,
  detail: "Task 4711",
  foundAt: "2026-03-04T09:00:30Z",
};

function overviewIs(change: Partial<Overview>) {
  server.use(
    http.get("/api/reconciliation", () => HttpResponse.json({ run: RUN, differences: {}, ...change })),
    http.get("/api/reconciliation/differences", () => HttpResponse.json({ items: [LOST], nextCursor: null })),
  );
}

describe("reconciliation", () => {
  it("says that all agree", async () => {
    overviewIs({});
    openApp("/reconciliation");
    expect(await screen.findByText("They agree", {}, SLOW)).toBeTruthy();
    expect(screen.getByText("12 open items, 11 tasks, 5 open cases, 5 running processes")).toBeTruthy();
    expect(screen.getByText("The start of the product")).toBeTruthy();
  });

  it("says nothing of agreement before the first comparison or after one that failed", async () => {
    overviewIs({ run: { ...RUN, state: "FAILED" } });
    openApp("/reconciliation");
    expect(await screen.findByText("The last comparison did not come to its end", {}, SLOW)).toBeTruthy();
    expect(screen.queryByText("They agree")).toBeNull();
  });

  it("compares when asked and says why it does not", async () => {
    overviewIs({ run: null });
    server.use(
      http.post("/api/reconciliation/runs", () =>
        problem(409, "reconciliation.running", {
          detail: "A comparison is under way. It is shown when it ends.",
        }),
      ),
    );
    const { user } = openApp("/reconciliation");
    await user.click(await screen.findByRole("button", { name: "Compare now" }, SLOW));
    expect(await screen.findByText(/comparison is under way/i, {}, SLOW)).toBeTruthy();
  });

  it("repairs one difference with a reason, and not without", async () => {
    overviewIs({ differences: { ITEM_WITHOUT_TASK: 1 } });
    const sent: unknown[] = [];
    server.use(
      http.post("/api/reconciliation/differences/difference/actions/repair", async ({ request }) => {
        sent.push(await request.json());
        overviewIs({});
        return HttpResponse.json({ repaired: 1, gone: 0, failed: 0, left: 0 });
      }),
    );
    const { user } = openApp("/reconciliation");
    const panel = within(await screen.findByRole("region", { name: "Tasks that nobody needs" }, SLOW));
    await user.click(await panel.findByRole("button", { name: "Repair CA-1001" }, SLOW));
    const dialog = within(await screen.findByRole("dialog", {}, SLOW));
    expect(dialog.getByText(/Drafts in them are lost/)).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Repair" }));
    expect(sent).toEqual([]);
    await user.type(dialog.getByLabelText(/Reason, for the audit trail/), "Restored from a backup.");
    await user.click(dialog.getByRole("button", { name: "Repair" }));
    await waitFor(() => expect(sent).toEqual([{ reason: "Restored from a backup." }]), SLOW);
    expect(await screen.findByText("They agree", {}, SLOW)).toBeTruthy();
  });

  it("keeps the dialog and its words where the repair is refused", async () => {
    overviewIs({ differences: { ITEM_WITHOUT_TASK: 1 } });
    server.use(
      http.post("/api/reconciliation/kinds/ITEM_WITHOUT_TASK/actions/repair", () =>
        problem(500, "internal", { detail: "Please try again." }),
      ),
    );
    const { user } = openApp("/reconciliation");
    await user.click(await screen.findByRole("button", { name: "Repair 1" }, SLOW));
    const dialog = within(await screen.findByRole("dialog", {}, SLOW));
    await user.type(dialog.getByLabelText(/Reason, for the audit trail/), "All of them.");
    await user.click(dialog.getByRole("button", { name: "Repair" }));
    expect(await dialog.findByRole("alert", {}, SLOW)).toBeTruthy();
    expect(dialog.getByDisplayValue("All of them.")).toBeTruthy();
  });
});
