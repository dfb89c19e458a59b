import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { MailServer, NotificationView } from "~/api/mail-types";
import { pageOf } from "~/testing/case-fixtures";
import { aSession } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function aNotice(change: Partial<NotificationView> = {}): NotificationView {
  return {
    id: "01a20474-c1d4-71aa-8e3d-e84aafc19b5f",
    kind: "question.asked",
    title: "Nora Diaz asks you: Contain nonconformity",
    text: "Which table?",
    about: "CA-1001 Backups were not restored",
    link: "/inbox?item=item-1",
    mandatory: false,
    madeAt: "2026-03-04T09:00:00Z",
    readAt: null,
    more: 0,
    ...change,
  };
}

function told(...rows: NotificationView[]) {
  const read: string[] = [];
  server.use(
    http.get("/api/notifications/unread-count", () =>
      HttpResponse.json({ count: rows.filter((row) => !row.readAt && !read.includes(row.id)).length }),
    ),
    http.get("/api/notifications", () => HttpResponse.json(pageOf(...rows))),
    http.post("/api/notifications/:id/read", ({ params }) => {
      read.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return read;
}

describe("bell", () => {
  it("counts what is unread, leads to the task and marks it as read", async () => {
    const read = told(aNotice());
    const { user, router } = openApp("/cases");
    const bells = await screen.findAllByRole("button", { name: "Notifications, 1 unread" }, SLOW);
    await user.click(bells[0] as HTMLElement);
    await user.click(await screen.findByRole("button", { name: /Nora Diaz asks you/ }, SLOW));
    await waitFor(() => expect(router.state.location.href).toContain("/inbox?item=item-1"), SLOW);
    expect(read).toEqual([aNotice().id]);
    await screen.findAllByRole("button", { name: "Notifications, 0 unread" }, SLOW);
  });
});

describe("list", () => {
  it("opens what stands behind one row", async () => {
    told(aNotice({ title: "Late, level 2: Task 1", more: 19 }));
    const { user, router } = openApp("/notifications");
    await user.click(await screen.findByText("and 19 more", {}, SLOW));
    await waitFor(() => expect(router.state.location.href).toContain("group="), SLOW);
  });
});

describe("preferences", () => {
  it("offers what the server offers and says when the next digest leaves", async () => {
    let mode = "AT_ONCE";
    const answer = () => ({
      mode,
      choices: ["AT_ONCE", "DAILY", "OFF"],
      address: "liam@example.org",
      nextDigestAt: mode === "DAILY" ? "2026-03-05T07:00:00Z" : null,
      mails: true,
    });
    server.use(
      http.get("/api/mail/preferences", () => HttpResponse.json(answer())),
      http.put("/api/mail/preferences", async ({ request }) => {
        mode = ((await request.json()) as { mode: string }).mode;
        return HttpResponse.json(answer());
      }),
    );
    const { user } = openApp("/notifications/preferences");
    await user.click(await screen.findByRole("radio", { name: /Once a day/ }, SLOW));
    expect(await screen.findByText(/Your next digest leaves on .*5/, {}, SLOW)).toBeTruthy();
    expect(screen.queryByRole("radio", { name: /Once a week/ })).toBeNull();
  });
});

describe("mail server", () => {
  const current: MailServer = {
    server: null,
    passwordGiven: false,
    publicUrl: "https://perennial.example.org",
    waiting: 0,
    undeliverable: 0,
    failingSince: null,
    answer: null,
    version: 0,
  };

  it("shows the server's answer to a test, and its violations at their fields", async () => {
    let refused = true;
    server.use(
      http.get("/api/session", () => HttpResponse.json(aSession({ capabilities: ["MANAGE_MAIL"] }))),
      http.get("/api/mail/server", () => HttpResponse.json(current)),
      http.get("/api/mail/undeliverable", () => HttpResponse.json(pageOf())),
      http.post("/api/mail/server/test", () =>
        refused
          ? problem(400, "validation.failed", {
              violations: [
                { pointer: "/host", code: "host.invalid", message: "This is not the name of a server." },
              ],
            })
          : HttpResponse.json({ accepted: false, answer: "535 5.7.8 Error", to: "liam@example.org" }),
      ),
    );
    const { user } = openApp("/mail");
    expect(await screen.findByText("No mail server is set", {}, SLOW)).toBeTruthy();
    await user.type(screen.getByLabelText(/^Server/), "mail example");
    await user.click(screen.getByRole("button", { name: "Send me a test mail" }));
    expect(await screen.findByText("This is not the name of a server.", {}, SLOW)).toBeTruthy();
    refused = false;
    await user.click(screen.getByRole("button", { name: "Send me a test mail" }));
    expect(await screen.findByText("535 5.7.8 Error", {}, SLOW)).toBeTruthy();
  });

  it("sends an undeliverable mail again", async () => {
    const again: string[] = [];
    const mail = {
      id: "mail-1",
      person: { id: "nora", name: "Nora Diaz" },
      address: "nora@example.org",
      madeAt: "2026-03-01T09:00:00Z",
      endedAt: "2026-03-01T09:05:00Z",
      tries: 1,
      answer: "550 5.1.1 nobody here",
    };
    server.use(
      http.get("/api/session", () => HttpResponse.json(aSession({ capabilities: ["MANAGE_MAIL"] }))),
      http.get("/api/mail/server", () => HttpResponse.json({ ...current, undeliverable: 1 - again.length })),
      http.get("/api/mail/undeliverable", () => HttpResponse.json(again.length ? pageOf() : pageOf(mail))),
      http.post("/api/mail/undeliverable/:id/retry", ({ params }) => {
        again.push(String(params.id));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = openApp("/mail");
    const table = await screen.findByRole("table", { name: "Undeliverable mails" }, SLOW);
    expect(within(table).getByText("550 5.1.1 nobody here")).toBeTruthy();
    await user.click(within(table).getByRole("button", { name: "Send again to Nora Diaz" }));
    expect(await screen.findByText("Everything was delivered", {}, SLOW)).toBeTruthy();
    expect(again).toEqual(["mail-1"]);
  });
});
