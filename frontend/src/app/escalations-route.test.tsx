import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { LateBoard } from "~/api/escalation-types";
import { someAsks } from "~/testing/ask-fixtures";
import { aBoard, aCause, aForecast, aLateItem } from "~/testing/escalation-fixtures";
import { anItem, aSession, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function boardIs(board: LateBoard, forecast = aForecast()) {
  const units: (string | null)[] = [];
  server.use(
    http.get("/api/session", () =>
      HttpResponse.json(aSession({ capabilities: ["REASSIGN_ITEMS", "DECIDE_TIME"] })),
    ),
    http.get("/api/escalations", ({ request }) => {
      units.push(new URL(request.url).searchParams.get("unit"));
      return HttpResponse.json(board);
    }),
    http.get("/api/escalations/forecast", () => HttpResponse.json(forecast)),
  );
  return units;
}

function threeOf() {
  return aCause({
    items: ["one", "two", "three"].map((id, index) =>
      aLateItem({
        item: { ...aLateItem().item, id, title: `Task ${id}`, escalationLevel: 2 },
        daysLate: index,
        waiting: 0,
      }),
    ),
  });
}

describe("escalations", () => {
  it("leads there only those who can act on late work", async () => {
    boardIs(aBoard());
    openApp("/inbox");
    expect((await screen.findAllByRole("link", { name: "Escalations" }, SLOW)).length).toBeGreaterThan(0);
  });

  it("is not in the navigation of others", async () => {
    openApp("/inbox");
    await screen.findAllByRole("link", { name: "Inbox" }, SLOW);
    expect(screen.queryByRole("link", { name: "Escalations" })).toBeNull();
  });

  it("puts what one person makes late on one card and unfolds it by key", async () => {
    boardIs(aBoard({ causes: [threeOf()] }));
    const { user } = openApp("/escalations");
    const card = await screen.findByRole("article", { name: NORA.name }, SLOW);
    expect(screen.getAllByRole("article")).toHaveLength(1);
    expect(within(card).getByText("2 days late")).toBeTruthy();
    expect(within(card).queryByText("Task one")).toBeNull();
    await user.keyboard("j");
    await user.keyboard("{Enter}");
    expect(within(card).getAllByRole("link", { name: /^Task/ })).toHaveLength(3);
    expect(within(card).getByText("late since today")).toBeTruthy();
    expect(
      within(card).getByRole("button", { name: `3 tasks of ${NORA.name}`, expanded: true }),
    ).toBeTruthy();
  });

  it("says why a task is here, what happened, and stands in the column of its level", async () => {
    boardIs(aBoard());
    const { user } = openApp("/escalations");
    const column = await screen.findByRole("region", { name: "Logistics: Level 2" }, SLOW);
    expect(within(column).getByText(/Reached you as level 2/)).toBeTruthy();
    await user.click(within(column).getByText("3 things happened already"));
    expect(within(column).getByText(/Nudged by Nora Diaz/)).toBeTruthy();
    expect(within(column).getByText("2 other tasks wait")).toBeTruthy();
  });

  it("puts on top what unblocks most, and what becomes late", async () => {
    const file = anItem().case;
    boardIs(aBoard({ relief: [{ case: file, items: ["one", "two", "three"], unblocks: 14 }] }));
    openApp("/escalations");
    expect(await screen.findByText("These 3 tasks unblock 14", {}, SLOW)).toBeTruthy();
    const forecast = await screen.findByRole("region", { name: "Becomes late in the next 14 days" }, SLOW);
    const rows = within(forecast).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toContain("Nora Diaz319");
    expect(rows.map((row) => row.textContent)).toContain("Not taken yet102");
  });

  it("nudges, and asks the server again", async () => {
    const asked = boardIs(aBoard());
    const sent: unknown[] = [];
    server.use(
      http.post("/api/inbox/items/item-1/nudges", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(someAsks(), { status: 201 });
      }),
    );
    const { user } = openApp("/escalations");
    await user.click(await screen.findByRole("button", { name: "Nudge" }, SLOW));
    const dialog = await screen.findByRole("dialog", {}, SLOW);
    await user.type(within(dialog).getByLabelText(/Message/), "Please look at it.");
    await user.click(within(dialog).getByRole("button", { name: "Send" }));
    await waitFor(() => expect(sent).toEqual([{ message: "Please look at it." }]), SLOW);
    await waitFor(() => expect(asked.length).toBeGreaterThan(1), SLOW);
  });

  it("says why a decision was refused", async () => {
    boardIs(aBoard());
    server.use(
      http.post("/api/inbox/items/item-1/take-over", () =>
        problem(403, "item.take-over-refused", { detail: "The head of the unit takes late tasks over." }),
      ),
    );
    const { user } = openApp("/escalations");
    await user.click(await screen.findByRole("button", { name: /^More for/ }, SLOW));
    await user.click(await screen.findByRole("menuitem", { name: "Take over" }, SLOW));
    const dialog = await screen.findByRole("dialog", {}, SLOW);
    await user.type(within(dialog).getByLabelText(/Reason/), "It cannot wait.");
    await user.click(within(dialog).getByRole("button", { name: "Take over" }));
    expect(await within(dialog).findByRole("alert", {}, SLOW)).toBeTruthy();
  });

  it("offers only what the server allows", async () => {
    const late = aLateItem({ item: { ...aLateItem().item, allowedActions: ["comment"] } });
    boardIs(aBoard({ causes: [aCause({ items: [late] })] }));
    openApp("/escalations");
    await screen.findByRole("article", {}, SLOW);
    expect(screen.queryByRole("button", { name: "Nudge" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Reassign" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^More for/ })).toBeNull();
  });

  it("teaches when nothing is late", async () => {
    boardIs(aBoard({ causes: [] }), aForecast({ people: [], units: [] }));
    openApp("/escalations");
    expect(await screen.findByText("Nothing is late", {}, SLOW)).toBeTruthy();
    expect(screen.getByText(/Late tasks of the units you answer for stand here/)).toBeTruthy();
  });

  it("narrows to the unit of the address", async () => {
    const asked = boardIs(aBoard());
    openApp("/escalations?unit=unit");
    await screen.findByRole("article", {}, SLOW);
    expect(asked).toContain("unit");
  });

  it("has nothing that axe finds", async () => {
    boardIs(aBoard({ causes: [threeOf(), aCause({ kind: "CASE", person: null, case: anItem().case })] }));
    openApp("/escalations");
    await screen.findAllByRole("article", {}, SLOW);
    const found = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
