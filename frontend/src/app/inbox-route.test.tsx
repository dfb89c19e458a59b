import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { anItem, anItemView, aSession, LIAM, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

async function openForm() {
  const app = openApp("/inbox?item=item-1");
  const correction = await screen.findByLabelText(/Correction/, {}, SLOW);
  return { ...app, correction };
}

/** One task in each of these groups, none in the others. */
function listedBy(groups: Record<string, string>): void {
  server.use(
    http.get("/api/inbox/items", ({ request }) => {
      const id = groups[new URL(request.url).searchParams.get("group") ?? ""];
      return HttpResponse.json({ items: id ? [anItem({ id })] : [], nextCursor: null });
    }),
  );
}

describe("inbox", () => {
  it("opens the most urgent group that holds something", async () => {
    openApp("/inbox");
    const group = await screen.findByRole("link", { name: /Today/, current: "page" }, SLOW);
    expect(group).toBeTruthy();
    expect(await screen.findByRole("link", { name: /Contain nonconformity/ }, SLOW)).toBeTruthy();
  });

  it("opens a task by keys", async () => {
    const { user, router } = openApp("/inbox");
    await screen.findByRole("link", { name: /Contain nonconformity/ }, SLOW);
    await user.keyboard("j{Enter}");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ item: "item-1" }));
  });

  it("shows a task in its own group, not in the most urgent one", async () => {
    listedBy({ WEEK: "item-1" });
    server.use(http.get("/api/inbox/items/:id", () => HttpResponse.json(anItemView({ group: "WEEK" }))));
    openApp("/inbox?item=item-1");
    expect(await screen.findByRole("link", { name: /This week/, current: "page" }, SLOW)).toBeTruthy();
    expect(await screen.findByRole("link", { name: /Contain nonconformity/ }, SLOW)).toBeTruthy();
  });

  it("goes along with the next task of the case into its group", async () => {
    listedBy({ TODAY: "item-1", WEEK: "item-2" });
    server.use(
      http.get("/api/inbox/items/:id", ({ params }) =>
        HttpResponse.json(
          anItemView({ id: String(params.id), group: params.id === "item-2" ? "WEEK" : "TODAY" }),
        ),
      ),
      http.put("/api/inbox/items/:id/completion", () =>
        HttpResponse.json({ caseId: "case-1", next: [anItem({ id: "item-2" })] }),
      ),
    );
    const { user, router } = openApp("/inbox?group=TODAY&item=item-1");
    await user.type(await screen.findByLabelText(/Correction/, {}, SLOW), "Restored it.");
    await user.click(screen.getByRole("button", { name: /Complete/ }));
    expect(await screen.findByRole("link", { name: /This week/, current: "page" }, SLOW)).toBeTruthy();
    expect(router.state.location.search).toEqual({ item: "item-2" });
  });

  it("leaves the list where it was when the task ends", async () => {
    listedBy({ WEEK: "item-1" });
    server.use(http.get("/api/inbox/items/:id", () => HttpResponse.json(anItemView({ group: "WEEK" }))));
    const { queryClient } = openApp("/inbox?item=item-1");
    await screen.findByRole("link", { name: /This week/, current: "page" }, SLOW);
    server.use(
      http.get("/api/inbox/items/:id", () =>
        HttpResponse.json(anItemView({ group: null, state: "DONE", endedBy: NORA, allowedActions: [] })),
      ),
    );
    await queryClient.invalidateQueries({ queryKey: ["inbox"] });
    await screen.findByText(/Nora Diaz completed the task/, {}, SLOW);
    expect(screen.getByRole("link", { name: /This week/, current: "page" })).toBeTruthy();
  });

  it("sends no answers while a required one is missing", async () => {
    let sent = 0;
    server.use(
      http.put("/api/inbox/items/:id/completion", () => {
        sent += 1;
        return HttpResponse.json({ caseId: "case-1", next: [] });
      }),
    );
    const { user } = await openForm();
    await user.click(screen.getByRole("button", { name: /Complete/ }));
    expect(await screen.findByText("One field needs another look.")).toBeTruthy();
    expect(await screen.findByText("Please fill this in.")).toBeTruthy();
    expect(sent).toBe(0);
  });

  it("completes with the answers given and opens what follows in the case", async () => {
    const requests: Request[] = [];
    server.use(
      http.put("/api/inbox/items/:id/completion", async ({ request }) => {
        requests.push(request.clone() as Request);
        return HttpResponse.json({
          caseId: "case-1",
          next: [anItem({ id: "item-2", title: "Analyse cause" })],
        });
      }),
    );
    const { user, router, correction } = await openForm();
    await user.type(correction, "  Restored it.  ");
    await user.click(screen.getByRole("button", { name: /Complete/ }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ item: "item-2" }), SLOW);
    expect(await requests[0]?.json()).toEqual({ data: { correction: "Restored it." } });
    expect(requests[0]?.headers.get("Idempotency-Key")).toBeTruthy();
  });

  it("shows the server's violations at their fields", async () => {
    server.use(
      http.put("/api/inbox/items/:id/completion", () =>
        problem(400, "validation.failed", {
          violations: [{ pointer: "/note", code: "text.too-short", message: "Say a little more." }],
        }),
      ),
    );
    const { user, correction } = await openForm();
    await user.type(correction, "Restored it.");
    await user.click(screen.getByRole("button", { name: /Complete/ }));
    expect(await screen.findByText("Say a little more.", {}, SLOW)).toBeTruthy();
    expect(screen.getByLabelText(/Note/).getAttribute("aria-invalid")).toBe("true");
  });

  it("names who may do what separation of duties refuses", async () => {
    server.use(
      http.put("/api/inbox/items/:id/completion", () =>
        problem(403, "separation.verifier", { detail: "You implemented this action.", who: [NORA] }),
      ),
    );
    const { user, correction } = await openForm();
    await user.type(correction, "Restored it.");
    await user.click(screen.getByRole("button", { name: /Complete/ }));
    const alert = await screen.findByText("You implemented this action.", {}, SLOW);
    expect(alert).toBeTruthy();
    expect(screen.getByText("Who may: Nora Diaz.")).toBeTruthy();
  });

  it("tells who was faster when two people complete the same task", async () => {
    server.use(
      http.put("/api/inbox/items/:id/completion", () => {
        server.use(
          http.get("/api/inbox/items/:id", () =>
            HttpResponse.json(anItemView({ state: "DONE", endedBy: NORA, allowedActions: ["comment"] })),
          ),
        );
        return problem(409, "item.already-completed", { detail: "Nora Diaz has completed this task." });
      }),
    );
    const { user, correction } = await openForm();
    await user.type(correction, "Restored it.");
    await user.click(screen.getByRole("button", { name: /Complete/ }));
    expect(await screen.findByText("This form is no longer yours", {}, SLOW)).toBeTruthy();
    expect(screen.getByText(/Nora Diaz completed the task/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Copy my answers" })).toBeTruthy();
  });

  it("sends a comment by Ctrl Enter, and never the task's answers with it", async () => {
    const comments: unknown[] = [];
    let completed = 0;
    server.use(
      http.post("/api/inbox/items/:id/comments", async ({ request }) => {
        comments.push(await request.json());
        return new HttpResponse(null, { status: 201 });
      }),
      http.put("/api/inbox/items/:id/completion", () => {
        completed += 1;
        return HttpResponse.json({ caseId: "case-1", next: [] });
      }),
    );
    const { user, correction } = await openForm();
    await user.type(correction, "Restored it.");
    await user.type(
      await screen.findByLabelText("Comment", { selector: "textarea" }, SLOW),
      "Ask the plant first.",
    );
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(comments).toEqual([{ text: "Ask the plant first." }]), SLOW);
    expect(completed).toBe(0);

    await user.click(correction);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(completed).toBe(1), SLOW);
  });

  it("completes once however often it is clicked", async () => {
    let sent = 0;
    server.use(
      http.put("/api/inbox/items/:id/completion", () => {
        sent += 1;
        return HttpResponse.json({ caseId: "case-1", next: [] });
      }),
    );
    const { user, router, correction } = await openForm();
    await user.type(correction, "Restored it.");
    await user.dblClick(screen.getByRole("button", { name: /Complete/ }));
    await waitFor(() => expect(router.state.location.search).not.toMatchObject({ item: "item-1" }), SLOW);
    expect(sent).toBe(1);
  });

  it("says that a task is not there where the reader may not see it", async () => {
    server.use(http.get("/api/inbox/items/:id", () => problem(404, "item.not-found")));
    openApp("/inbox?item=item-9");
    expect(await screen.findByText("There is nothing here", {}, SLOW)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("marks what the reader may not do and names who may", async () => {
    server.use(
      http.get("/api/inbox/items/:id", () =>
        HttpResponse.json(
          anItemView({
            assignee: null,
            allowedActions: ["comment"],
            barred: { rule: "separation.verifier", message: "You implemented this action.", who: [NORA] },
          }),
        ),
      ),
    );
    openApp("/inbox?item=item-1");
    expect(await screen.findByText("You implemented this action.", {}, SLOW)).toBeTruthy();
    expect(screen.getByText("Who may: Nora Diaz.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Complete/ })).toBeNull();
  });

  it("warns while answers leave nobody for a later step, and lets them be sent", async () => {
    const sent: unknown[] = [];
    server.use(
      http.put("/api/inbox/items/:id/draft", async ({ request }) => {
        const { data } = (await request.json()) as { data: { correction?: string } };
        const nobody = data.correction === "By Nora" ? ["Verify effectiveness"] : [];
        return HttpResponse.json({ savedAt: "2026-03-04T09:31:00Z", version: 1, leavesNobodyFor: nobody });
      }),
      http.put("/api/inbox/items/:id/completion", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ caseId: "case-1", next: [] });
      }),
    );
    const { user, correction } = await openForm();
    await user.type(correction, "By Nora");
    expect(await screen.findByText("Nobody would be left for: Verify effectiveness", {}, SLOW)).toBeTruthy();
    await user.type(correction, " and Liam");
    await waitFor(() => expect(screen.queryByText(/Nobody would be left/)).toBeNull(), SLOW);
    await user.clear(correction);
    await user.type(correction, "By Nora");
    expect(await screen.findByText(/Nobody would be left/, {}, SLOW)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Complete/ }));
    await waitFor(() => expect(sent).toHaveLength(1), SLOW);
  });

  it("shows planned actions below each other, with days as people write them", async () => {
    server.use(
      http.get("/api/cases/:id/submissions", () =>
        HttpResponse.json({
          items: [
            {
              id: "submission-1",
              step: "plan",
              stepTitle: "Plan actions",
              person: NORA,
              onBehalfOf: null,
              at: "2026-03-02T09:30:00Z",
              attempt: 1,
              hash: "0".repeat(64),
              fields: [
                {
                  key: "actions",
                  label: "Actions",
                  value: [],
                  display: "Action: Tell billing · Due on: 2026-04-09",
                  rows: [
                    [
                      { label: "Action", display: "Tell billing" },
                      { label: "Due on", display: "2026-04-09" },
                    ],
                    [
                      { label: "Action", display: "Tell payroll" },
                      { label: "Due on", display: "2026-04-10" },
                    ],
                  ],
                },
              ],
            },
          ],
        }),
      ),
    );
    openApp("/inbox?item=item-1");
    const given = within(await screen.findByRole("region", { name: "Answered before" }, SLOW));
    const rows = await given.findAllByRole("listitem", {}, SLOW);
    expect(rows.map((row) => row.textContent)).toEqual([
      "Tell billingDue onThu 9 Apr 2026",
      "Tell payrollDue onFri 10 Apr 2026",
    ]);
  });

  it("says that a form is no longer the reader's and keeps what was typed", async () => {
    const { user, queryClient, correction } = await openForm();
    await user.type(correction, "Restored it.");
    server.use(
      http.get("/api/inbox/items/:id", () =>
        HttpResponse.json(anItemView({ state: "DONE", endedBy: NORA, allowedActions: ["comment"] })),
      ),
    );
    const scrolled = vi.spyOn(Element.prototype, "scrollIntoView");
    await queryClient.invalidateQueries({ queryKey: ["inbox"] });
    const notice = await screen.findByText("This form is no longer yours", {}, SLOW);
    expect(scrolled.mock.contexts.some((shown) => (shown as Element).contains(notice))).toBe(true);
    scrolled.mockRestore();
    expect(screen.getByText(/Nora Diaz completed the task/)).toBeTruthy();
    expect(await screen.findByText("Restored it.")).toBeTruthy();
  });

  it("fills the form with the draft that was kept", async () => {
    server.use(
      http.get("/api/inbox/items/:id", () =>
        HttpResponse.json(
          anItemView({
            draft: { data: { correction: "Half a sentence" }, savedAt: "2026-03-04T09:00:00Z", version: 1 },
          }),
        ),
      ),
    );
    const { correction } = await openForm();
    expect((correction as HTMLTextAreaElement).value).toBe("Half a sentence");
  });
});

describe("a second window on one task", () => {
  const newer = { data: { correction: "From the phone" }, savedAt: "2026-03-04T09:29:00Z", version: 2 };

  async function overtaken() {
    const saved: { version: string | null; body: unknown }[] = [];
    server.use(
      http.put("/api/inbox/items/:id/draft", async ({ request }) => {
        const version = request.headers.get("If-Match");
        if (version === '"0"') {
          server.use(http.get("/api/inbox/items/:id", () => HttpResponse.json(anItemView({ draft: newer }))));
          return problem(412, "draft.stale");
        }
        saved.push({ version, body: await request.json() });
        return HttpResponse.json({ savedAt: "2026-03-04T09:31:00Z", version: 3, leavesNobodyFor: [] });
      }),
    );
    const app = await openForm();
    await app.user.type(app.correction, "From the desk");
    await screen.findByText("There is a newer draft of this task", {}, SLOW);
    return { ...app, saved };
  }

  const correction = () => screen.getByLabelText(/Correction/) as HTMLTextAreaElement;

  it("saves nothing over the newer draft until the person chooses", async () => {
    const { user, saved } = await overtaken();
    await user.type(correction(), " again");
    expect(screen.getByText("Not saved: there is a newer draft.")).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Go on with what stands here" }, SLOW));
    await waitFor(
      () =>
        expect(saved).toEqual([{ version: '"2"', body: { data: { correction: "From the desk again" } } }]),
      SLOW,
    );
  });

  it("loads the newer draft and gives back what was typed here", async () => {
    const { user, saved } = await overtaken();
    await user.click(await screen.findByRole("button", { name: "Load the newer draft" }, SLOW));
    await waitFor(() => expect(correction().value).toBe("From the phone"), SLOW);
    expect(saved).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Back to what I typed here" }));
    await waitFor(() => expect(correction().value).toBe("From the desk"), SLOW);
    await waitFor(() => expect(saved).toHaveLength(1), SLOW);
    expect(saved[0]).toEqual({ version: '"2"', body: { data: { correction: "From the desk" } } });
  });

  it("says that somebody changed the task and completes the version that is there now", async () => {
    const versions: (string | null)[] = [];
    server.use(
      http.put("/api/inbox/items/:id/completion", ({ request }) => {
        versions.push(request.headers.get("If-Match"));
        if (versions.length === 1) {
          server.use(http.get("/api/inbox/items/:id", () => HttpResponse.json(anItemView({ version: 4 }))));
          return problem(412, "item.stale", { detail: "Somebody changed this task after you opened it." });
        }
        return HttpResponse.json({ caseId: "case-1", next: [] });
      }),
    );
    const { user } = await openForm();
    await user.type(correction(), "Restored it.");
    await user.click(screen.getByRole("button", { name: /Complete/ }));
    expect(await screen.findByText("Somebody changed this task after you opened it.", {}, SLOW)).toBeTruthy();
    expect(correction().value).toBe("Restored it.");
    await waitFor(async () => {
      await user.click(screen.getByRole("button", { name: /Complete/ }));
      expect(versions.at(-1)).toBe('"4"');
    }, SLOW);
  });
});

describe("session", () => {
  it("leads to the sign-in page and back to where the person wanted to go", async () => {
    let signedIn = false;
    server.use(
      http.get("/api/session", () => HttpResponse.json(aSession(signedIn ? {} : { person: null }))),
      http.post("/api/session", () => {
        signedIn = true;
        return HttpResponse.json(aSession());
      }),
    );
    const { user, router } = openApp("/inbox?group=LATER");
    await user.type(await screen.findByLabelText(/User name/, {}, SLOW), "liam");
    await user.type(screen.getByLabelText("Password"), "secret");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(router.state.location.href).toBe("/inbox?group=LATER"), SLOW);
  });

  it("says one thing for every wrong sign-in", async () => {
    server.use(
      http.get("/api/session", () => HttpResponse.json(aSession({ person: null }))),
      http.post("/api/session", () => problem(401, "sign-in.refused")),
    );
    const { user } = openApp("/sign-in");
    await user.type(await screen.findByLabelText(/User name/, {}, SLOW), LIAM.id);
    await user.type(screen.getByLabelText("Password"), "wrong");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("Name or password is wrong.")).toBeTruthy();
  });

  it("shows only what the session may see", async () => {
    openApp("/inbox");
    const navigation = await screen.findByRole("navigation", { name: "Main" }, SLOW);
    expect(within(navigation).getByText("Controls")).toBeTruthy();
    expect(within(navigation).queryByText("Audit trail")).toBeNull();
    expect(within(navigation).queryByText("Organisation")).toBeNull();
  });
});
