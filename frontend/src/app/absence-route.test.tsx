import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { anItem, anItemView, LIAM, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

const STAND_IN = {
  absent: NORA,
  until: "2026-03-10",
  person: LIAM,
  passedOver: [
    { person: { id: "ben", name: "Ben Cole" }, why: "BARRED", detail: "You planned the actions." },
  ],
};

describe("absence", () => {
  it("says for whom an item came and who was passed over", async () => {
    const item = { assignee: null, standIn: STAND_IN, offeredTo: [LIAM.name] };
    server.use(
      http.get("/api/inbox/items", () => HttpResponse.json({ items: [anItem(item)], nextCursor: null })),
      http.get("/api/inbox/items/:id", () => HttpResponse.json(anItemView(item))),
    );
    openApp("/inbox?item=item-1");

    expect(
      await screen.findByText("for Nora Diaz (away until Tue 10 Mar 2026)", { exact: false }, SLOW),
    ).toBeTruthy();
    expect(await screen.findByText("You stand in for Nora Diaz")).toBeTruthy();
    expect(screen.getByText("Ben Cole was passed over: You planned the actions.")).toBeTruthy();
  });

  it("ends an absence and shows at its field what the server refuses of a new one", async () => {
    const ended: string[] = [];
    const running = {
      id: "absence-1",
      person: LIAM,
      from: "2026-03-02",
      to: "2026-03-06",
      substitute: NORA,
      state: "RUNNING",
      enteredBy: LIAM,
      enteredAt: "2026-03-01T09:00:00Z",
      version: 0,
      allowedActions: ["change", "end"],
    };
    server.use(
      http.get("/api/people/:id/absences", () =>
        HttpResponse.json({ items: [running], allowedActions: ["enter"] }),
      ),
      http.post("/api/people/:id/absences", () =>
        problem(400, "validation.failed", {
          violations: [{ pointer: "/from", code: "absence.overlaps", message: "There is another absence." }],
        }),
      ),
      http.post("/api/absences/:id/actions/end", ({ params }) => {
        ended.push(String(params.id));
        return HttpResponse.json({ ...running, state: "OVER" });
      }),
    );
    const { user } = openApp("/inbox");
    await user.click(await screen.findByRole("button", { name: /Account/ }, SLOW));
    await user.click(await screen.findByRole("menuitem", { name: "I am away" }));
    const dialog = await screen.findByRole("dialog", { name: "I am away" }, SLOW);

    await user.click(within(dialog).getByRole("button", { name: "Enter absence" }));
    expect((await within(dialog).findAllByText(/Please fill|Fill in|required/i)).length).toBeGreaterThan(0);
    await user.type(within(dialog).getByLabelText(/First day away/), "3 Mar 2026");
    await user.type(within(dialog).getByLabelText(/Last day away/), "4 Mar 2026");
    await user.click(within(dialog).getByRole("button", { name: "Enter absence" }));
    expect(await within(dialog).findByText("There is another absence.", {}, SLOW)).toBeTruthy();

    await user.click(within(dialog).getByRole("button", { name: "I am back" }));
    expect(await screen.findByText("The absence is over. What nobody began came back.")).toBeTruthy();
    expect(ended).toEqual(["absence-1"]);
  });
});
