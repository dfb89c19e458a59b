import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, pageOf } from "~/testing/case-fixtures";
import { anItem } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };
const NUMBERS = ["CA-1", "CA-2", "CA-3"];

type Sent = { path: string; key: string | null; body: { items: string[]; [field: string]: unknown } };

let sent: Sent[];

/** Three tasks offered to the reader; each bulk request gets the next of the answers. */
function answering(...answers: Record<string, string>[]) {
  const rows = NUMBERS.map((number, index) => {
    const item = anItem({ id: `item-${index + 1}`, assignee: null, allowedActions: ["claim", "reassign"] });
    return { ...item, case: { ...item.case, number } };
  });
  server.use(
    http.get("/api/inbox/items", () => HttpResponse.json(pageOf(...rows))),
    http.get("/api/people", () => HttpResponse.json(pageOf(aPerson()))),
    http.get("/api/people/:id", () => HttpResponse.json(aPerson())),
    http.post("/api/inbox/bulk/:action", async ({ request, params }) => {
      const body = (await request.json()) as Sent["body"];
      sent.push({ path: String(params.action), key: request.headers.get("Idempotency-Key"), body });
      const refused = answers[sent.length - 1] ?? {};
      return HttpResponse.json({
        results: body.items.map((itemId) => ({
          itemId,
          done: !refused[itemId],
          code: refused[itemId] ? "item.claimed-by-other" : null,
          detail: refused[itemId] ?? null,
          who: [],
        })),
      });
    }),
  );
}

async function openList() {
  const app = openApp("/inbox?group=TODAY");
  await screen.findByRole("checkbox", { name: /CA-3/ }, SLOW);
  return app;
}

const box = (number: string) => screen.getByRole<HTMLInputElement>("checkbox", { name: new RegExp(number) });
const chosen = () => NUMBERS.filter((number) => box(number).checked);

beforeEach(() => {
  sent = [];
});

describe("selection in the inbox", () => {
  it("goes by keys, by ranges and as a whole", async () => {
    answering();
    const { user } = await openList();
    await user.keyboard("jx");
    expect(chosen()).toEqual(["CA-1"]);
    await user.keyboard("{Shift>}");
    await user.click(box("CA-3"));
    await user.keyboard("{/Shift}");
    expect(chosen()).toEqual(NUMBERS);
    await user.click(screen.getByRole("button", { name: "Clear selection" }));
    expect(chosen()).toEqual([]);
    await user.keyboard("A");
    expect(chosen()).toEqual(NUMBERS);
    await user.keyboard("{Escape}");
    expect(chosen()).toEqual([]);
  });

  it("claims all, shows each result and tries the refused again", async () => {
    answering({ "item-2": "Nora Diaz has taken this task." });
    const { user } = await openList();
    await user.keyboard("Ac");
    await user.click(
      within(await screen.findByRole("dialog", {}, SLOW)).getByRole("button", { name: "Claim" }),
    );
    expect(await screen.findByText("Nora Diaz has taken this task.", {}, SLOW)).toBeTruthy();
    const results = within(screen.getByRole("list", { name: "Result of each task" })).getAllByRole(
      "listitem",
    );
    expect(results.map((line) => line.textContent?.includes("CA-2"))).toEqual([true, false, false]);
    expect(screen.getByText("2 tasks claimed")).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Try 1 again" }));
    expect(await screen.findByText("Everything went through.", {}, SLOW)).toBeTruthy();
    expect(sent.map(({ body }) => body.items)).toEqual([["item-1", "item-2", "item-3"], ["item-2"]]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
    await user.click(
      within(screen.getByRole("dialog")).getAllByRole("button", { name: "Close" })[1] as HTMLElement,
    );
    await waitFor(() => expect(chosen()).toEqual([]), SLOW);
  });

  it("asks for person and reason once for all", async () => {
    answering();
    const { user } = await openList();
    await user.click(box("CA-1"));
    await user.click(box("CA-2"));
    expect(screen.getByRole("button", { name: "Ask for time" }).hasAttribute("disabled")).toBe(true);
    await user.click(screen.getByRole("button", { name: "Reassign" }));
    const dialog = within(await screen.findByRole("dialog", {}, SLOW));
    await user.click(dialog.getByRole("button", { name: "Reassign" }));
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole("combobox"));
    await user.click(await screen.findByRole("option", { name: /Nora Diaz/, hidden: true }, SLOW));
    await user.type(dialog.getByLabelText(/Reason/), "On leave");
    await user.click(dialog.getByRole("button", { name: "Reassign" }));
    expect(await screen.findByText("2 tasks reassigned", {}, SLOW)).toBeTruthy();
    expect(sent[0]?.path).toBe("reassign");
    expect(sent[0]?.body).toEqual({ items: ["item-1", "item-2"], personId: "nora", reason: "On leave" });
  });

  it("repeats the same request where no answer came", async () => {
    answering();
    const keys: (string | null)[] = [];
    server.use(
      http.post("/api/inbox/bulk/:action", ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        return keys.length === 1 ? problem(503, "database.unavailable") : undefined;
      }),
    );
    const { user } = await openList();
    await user.keyboard("jxc");
    const claim = () => within(screen.getByRole("dialog")).getByRole("button", { name: "Claim" });
    await screen.findByRole("dialog", {}, SLOW);
    await user.click(claim());
    await waitFor(() => expect(keys).toHaveLength(1), SLOW);
    await waitFor(() => expect(claim().hasAttribute("data-loading")).toBe(false), SLOW);
    await user.click(claim());
    expect(await screen.findByText("1 task claimed", {}, SLOW)).toBeTruthy();
    expect(keys[0]).toBe(keys[1]);
  });
});
