import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { Proposal } from "~/features/findings/api/proposals";
import { pageOf } from "~/testing/case-fixtures";
import { aSession, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function aProposal(change: Partial<Proposal> = {}): Proposal {
  return {
    id: "proposal-1",
    status: "OPEN",
    caseType: "corrective-action",
    caseTypeTitle: "Corrective action",
    step: "contain",
    stepTitle: "Contain nonconformity",
    unit: { id: "unit-1", name: "Freight" },
    control: { id: "control-unit-1", label: "A.5.18 Removal of access" },
    quarter: "2026-Q1",
    level: 3,
    openedAt: "2026-03-03T07:00:00Z",
    lateCount: 2,
    late: [
      {
        itemId: "item-1",
        caseRef: { id: "case-1", number: "CA-1001", title: "Backups were not restored" },
        level: 3,
        dueAt: "2026-02-16T22:59:59Z",
        addedAt: "2026-03-03T07:00:00Z",
      },
    ],
    draft: { title: "Late: contain", statement: "Done in time.", seen: "2 tasks were late.", gap: "Missed." },
    decidedBy: null,
    decidedAt: null,
    reason: null,
    caseRef: null,
    mergedInto: null,
    allowedActions: ["confirm", "merge", "dismiss"],
    ...change,
  };
}

function answer(proposals: Proposal[], capabilities: string[]): URL[] {
  const asked: URL[] = [];
  server.use(
    http.get("/api/session", () => HttpResponse.json(aSession({ capabilities }))),
    http.get("/api/finding-proposals", ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(pageOf(...proposals));
    }),
  );
  return asked;
}

describe("findings", () => {
  it("shows what waits for a decision and asks for a reason before it dismisses", async () => {
    const sent: unknown[] = [];
    answer([aProposal()], ["READ_PROPOSALS", "DECIDE_PROPOSALS"]);
    server.use(
      http.post("/api/finding-proposals/proposal-1/dismissal", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(aProposal({ status: "DISMISSED", decidedBy: NORA, allowedActions: [] }));
      }),
    );
    const { user } = openApp("/findings");
    await screen.findByText("Contain nonconformity · A.5.18 Removal of access", {}, SLOW);
    expect(screen.getByText("2 late tasks")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Dismiss" }));
    expect(sent).toEqual([]);
    await user.type(within(dialog).getByRole("textbox"), "Closed by the owner");
    await user.click(within(dialog).getByRole("button", { name: "Dismiss" }));
    await waitFor(() => expect(sent).toEqual([{ reason: "Closed by the owner" }]));
  });

  it("takes the status from the address", async () => {
    const asked = answer(
      [aProposal({ status: "MERGED", decidedBy: NORA, reason: "Same gap", allowedActions: [] })],
      ["READ_PROPOSALS"],
    );
    openApp("/findings?status=MERGED");
    await screen.findByText(/Same gap/, {}, SLOW);
    expect(asked[0]?.searchParams.get("status")).toBe("MERGED");
    expect(screen.queryByRole("button", { name: "Confirm" })).toBeNull();
  });

  it("says whom it is for where the role is missing", async () => {
    answer([], []);
    openApp("/findings");
    expect(await screen.findByText("Proposed findings are not for your role", {}, SLOW)).toBeTruthy();
  });
});
