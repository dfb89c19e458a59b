import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { someAsks } from "~/testing/ask-fixtures";
import { anItemView } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

async function openTask() {
  server.use(
    http.get("/api/inbox/items/:id", () =>
      HttpResponse.json(anItemView({ allowedActions: ["complete", "reassign", "comment"] })),
    ),
    http.get("/api/inbox/items/:id/asks", () =>
      HttpResponse.json(someAsks({ allowedActions: ["askMoreTime"] })),
    ),
    http.get("/api/inbox/items/:id/candidates", () => HttpResponse.json({ items: [] })),
  );
  const app = openApp("/inbox?item=item-1");
  const reassign = await screen.findByRole("button", { name: "Reassign" }, SLOW);
  // The task takes the focus when it is there; what is opened before that would lose it.
  const heading = screen.getByRole("heading", { name: "Contain nonconformity" });
  await waitFor(() => expect(document.activeElement).toBe(heading), SLOW);
  return { ...app, reassign, heading };
}

type User = Awaited<ReturnType<typeof openTask>>["user"];

/** Without layout the library may take a menu's button for scrolled away, and hide the menu with it. */
async function choose(user: User, name: RegExp) {
  await user.click(await screen.findByRole("menuitem", { name, hidden: true }, SLOW));
}

/** Waits for the dialog, closes it by Escape and waits until it is gone. */
async function closeByKey(user: User) {
  const dialog = await screen.findByRole("dialog", {}, SLOW);
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true), SLOW);
  await user.keyboard("{Escape}");
  if (screen.queryByRole("dialog")?.contains(document.activeElement)) {
    // The first one closed the choices of the field that had the focus.
    await user.keyboard("{Escape}");
  }
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), SLOW);
}

describe("the focus after a dialog", () => {
  it("goes back to the button that opened it", async () => {
    const { user, reassign } = await openTask();
    await user.click(reassign);
    await closeByKey(user);
    await waitFor(() => expect(document.activeElement).toBe(reassign), SLOW);
  });

  it("goes back to where the keys were when a key opened it", async () => {
    const { user, heading } = await openTask();
    await user.keyboard("r");
    await closeByKey(user);
    await waitFor(() => expect(document.activeElement).toBe(heading), SLOW);
  });

  it("goes back to the button of the menu in which it was chosen", async () => {
    const { user } = await openTask();
    const menu = await screen.findByRole("button", { name: "Time and questions" }, SLOW);
    await user.click(menu);
    await choose(user, /more time/);
    await closeByKey(user);
    await waitFor(() => expect(document.activeElement).toBe(menu), SLOW);
  });

  it("goes back to the account's button from a dialog that its menu opened", async () => {
    const { user } = await openTask();
    const account = screen.getByRole("button", { name: /Account of/ });
    await user.click(account);
    await choose(user, /assword/);
    await closeByKey(user);
    await waitFor(() => expect(document.activeElement).toBe(account), SLOW);
  });
});
