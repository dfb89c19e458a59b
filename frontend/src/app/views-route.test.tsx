import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { SavedView } from "~/api/views";
import { aCase, pageOf } from "~/testing/case-fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

/** A server that keeps views, and refuses the name "Taken". */
function keeping(...views: SavedView[]) {
  const kept = [...views];
  server.use(
    http.get("/api/cases", () => HttpResponse.json(pageOf(aCase()))),
    http.get("/api/units", () => HttpResponse.json({ items: [] })),
    http.get("/api/people", () => HttpResponse.json(pageOf())),
    http.get("/api/views", () => HttpResponse.json({ items: kept })),
    http.post("/api/views", async ({ request }) => {
      const body = (await request.json()) as Omit<SavedView, "id">;
      if (body.name === "Taken") {
        return problem(409, "view.name-taken", { detail: "You have a view of this name already." });
      }
      kept.push({ ...body, id: `view-${kept.length + 1}` });
      return HttpResponse.json(kept.at(-1), { status: 201 });
    }),
    http.put("/api/views/:id", async ({ request, params }) => {
      const body = (await request.json()) as SavedView;
      const at = kept.findIndex(({ id }) => id === params.id);
      kept[at] = { ...(kept[at] as SavedView), name: body.name, query: body.query };
      return HttpResponse.json(kept[at]);
    }),
    http.delete("/api/views/:id", ({ params }) => {
      kept.splice(
        kept.findIndex(({ id }) => id === params.id),
        1,
      );
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return kept;
}

const late: SavedView = { id: "view-1", list: "CASES", name: "Late", query: "overdue=true" };

describe("saved views", () => {
  it("keep the filter that is on under a name", async () => {
    const kept = keeping();
    const { user } = openApp("/cases?state=ALL&overdue=true");
    await user.click(await screen.findByRole("button", { name: "Save this view" }, SLOW));
    const name = await screen.findByLabelText(/Name of the view/, {}, SLOW);
    await user.type(name, "Taken{Enter}");
    expect(await screen.findByText("You have a view of this name already.", {}, SLOW)).toBeTruthy();
    await user.clear(name);
    await user.type(name, "All late{Enter}");
    const link = await screen.findByRole("link", { name: "All late" }, SLOW);
    expect(kept[0]).toMatchObject({ list: "CASES", query: "overdue=true&state=ALL" });
    expect(link.getAttribute("aria-current")).toBe("page");
    expect(screen.queryByRole("button", { name: "Save this view" })).toBeNull();
  });

  it("open by a click", async () => {
    keeping(late);
    const { user, router } = openApp("/cases");
    await user.click(await screen.findByRole("link", { name: "Late" }, SLOW));
    await waitFor(() => expect(router.state.location.search).toEqual({ overdue: true }), SLOW);
  });

  it("take another name, another filter, and go", async () => {
    const kept = keeping(late);
    const { user } = openApp("/cases?state=CLOSED");
    const choose = async (what: string) => {
      await user.click(await screen.findByRole("button", { name: /^More about/ }, SLOW));
      await user.click(await screen.findByRole("menuitem", { name: what, hidden: true }, SLOW));
    };
    await choose("Rename view");
    const dialog = within(await screen.findByRole("dialog", {}, SLOW));
    await user.type(dialog.getByLabelText(/Name of the view/), "st{Enter}");
    expect(await screen.findByRole("link", { name: "Latest" }, SLOW)).toBeTruthy();
    expect(kept[0]?.query).toBe("overdue=true");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), SLOW);
    await choose("Replace by the filter that is on");
    await waitFor(() => expect(kept[0]?.query).toBe("state=CLOSED"), SLOW);
    await choose("Delete view");
    await waitFor(() => expect(screen.queryByRole("link", { name: "Latest" })).toBeNull(), SLOW);
  });

  it("of the inbox open its group", async () => {
    keeping({ id: "view-2", list: "INBOX", name: "Watch", query: "group=WAITING" });
    const { user, router } = openApp("/inbox");
    await user.click(await screen.findByRole("link", { name: "Watch" }, SLOW));
    await waitFor(() => expect(router.state.location.search).toEqual({ group: "WAITING" }), SLOW);
  });
});
