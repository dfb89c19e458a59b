import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { aHold, anExtension, aQuestion, aRequest, someAsks } from "~/testing/ask-fixtures";
import { aCaseView } from "~/testing/case-fixtures";
import { LIAM, NORA } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function asksAre(change: Parameters<typeof someAsks>[0]) {
  server.use(http.get("/api/inbox/items/:id/asks", () => HttpResponse.json(someAsks(change))));
}

/** What was sent to a path, in order. */
function record(path: string, answer: () => Response) {
  const bodies: unknown[] = [];
  const keys: (string | null)[] = [];
  server.use(
    http.post(path, async ({ request }) => {
      keys.push(request.headers.get("Idempotency-Key"));
      bodies.push(await request.json());
      return answer();
    }),
  );
  return { bodies, keys };
}

describe("time and questions of a task", () => {
  it("asks for more time by the key d", async () => {
    asksAre({ allowedActions: ["askMoreTime"], extensionsGranted: 1 });
    const sent = record("/api/inbox/items/item-1/extension-requests", () =>
      HttpResponse.json(someAsks(), { status: 201 }),
    );
    const { user } = openApp("/inbox?item=item-1");
    await screen.findByRole("button", { name: "Time and questions" }, SLOW);
    await user.keyboard("d");
    const dialog = await screen.findByRole("dialog", {}, SLOW);
    expect(within(dialog).getByText(/One more extension is possible/)).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Ask" }));
    expect(within(dialog).getAllByText("Please fill this in.")).toHaveLength(2);
    await user.type(within(dialog).getByLabelText(/New date/), "12 Mar 2026");
    await user.type(within(dialog).getByLabelText(/Reason/), "The vendor answers on Monday.");
    await user.click(within(dialog).getByRole("button", { name: "Ask" }));
    await waitFor(
      () => expect(sent.bodies).toEqual([{ until: "2026-03-12", reason: "The vendor answers on Monday." }]),
      SLOW,
    );
    expect(sent.keys[0]).toBeTruthy();
  });

  it("offers no more time once both extensions are used, and says so", async () => {
    asksAre({
      allowedActions: ["askColleague"],
      extensionsGranted: 2,
      extensions: [
        anExtension({ id: "two", state: "GRANTED", decidedBy: NORA, decidedAt: "2026-03-02T08:00:00Z" }),
        anExtension({ id: "one", state: "GRANTED", decidedBy: NORA, decidedAt: "2026-03-01T08:00:00Z" }),
      ],
    });
    const { user } = openApp("/inbox?item=item-1");
    expect(await screen.findByText("2 of 2 extensions used", {}, SLOW)).toBeTruthy();
    await user.keyboard("d");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("tells why a request was refused by its code", async () => {
    asksAre({ allowedActions: ["askMoreTime"] });
    record("/api/inbox/items/item-1/extension-requests", () =>
      problem(400, "validation.failed", {
        violations: [
          { pointer: "/until", code: "not-later", message: "The new date must lie after the present one." },
        ],
      }),
    );
    const { user } = openApp("/inbox?item=item-1");
    await screen.findByRole("button", { name: "Time and questions" }, SLOW);
    await user.keyboard("d");
    const dialog = await screen.findByRole("dialog", {}, SLOW);
    await user.type(within(dialog).getByLabelText(/New date/), "12 Mar 2026");
    await user.type(within(dialog).getByLabelText(/Reason/), "x");
    await user.click(within(dialog).getByRole("button", { name: "Ask" }));
    expect(await screen.findByText("The new date must lie after the present one.", {}, SLOW)).toBeTruthy();
  });

  it("shows whom a question waits for, and the answer that came", async () => {
    asksAre({
      questions: [
        aQuestion(),
        aQuestion({
          id: "two",
          text: "Who left in May?",
          state: "ANSWERED",
          answer: "Ann and Bob.",
          answeredAt: "2026-03-04T09:00:00Z",
        }),
      ],
    });
    openApp("/inbox?item=item-1");
    const questions = await screen.findByRole("region", { name: "Questions" }, SLOW);
    expect(within(questions).getByText(/waiting for the answer/)).toBeTruthy();
    expect(within(questions).getByText("Ann and Bob.")).toBeTruthy();
  });

  it("lets the decider grant another day, or refuse with a reason only", async () => {
    asksAre({ extensions: [anExtension({ askedBy: NORA, allowedActions: ["decide"] })] });
    const sent = record(
      "/api/extension-requests/extension-1/decision",
      () => new HttpResponse(null, { status: 204 }) as unknown as Response,
    );
    const { user } = openApp("/inbox?item=item-1");
    await user.click(await screen.findByRole("button", { name: "Refuse" }, SLOW));
    expect(screen.getByText("Please fill this in.")).toBeTruthy();
    expect(sent.bodies).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Grant" }));
    await waitFor(() => expect(sent.bodies).toEqual([{ granted: true, until: "2026-03-12" }]), SLOW);
  });
});

describe("what is asked of the reader", () => {
  it("stands in a group of its own and is answered there", async () => {
    server.use(
      http.get("/api/extension-requests", () => HttpResponse.json({ items: [aRequest()] })),
      http.get("/api/holds", () =>
        HttpResponse.json({ items: [aHold({ allowedActions: ["consent", "decline"] })] }),
      ),
      http.get("/api/questions", () =>
        HttpResponse.json({
          items: [
            aQuestion({
              askedBy: NORA,
              askedOf: LIAM,
              allowedActions: ["answer"],
              task: {
                itemId: null,
                title: "Contain nonconformity",
                caseId: null,
                caseNumber: "CA-1002",
                caseTitle: null,
              },
            }),
          ],
          nextCursor: null,
        }),
      ),
    );
    const answers = record(
      "/api/questions/question-1/answer",
      () => new HttpResponse(null, { status: 204 }) as unknown as Response,
    );
    const consents = record(
      "/api/holds/hold-1/consent",
      () => new HttpResponse(null, { status: 204 }) as unknown as Response,
    );
    const { user } = openApp("/inbox?group=ASKED");
    expect(await screen.findByRole("link", { name: /Asked of you\s*3/ }, SLOW)).toBeTruthy();
    expect(
      await screen.findByRole("heading", { name: "More time until Thu 12 Mar 2026?" }, SLOW),
    ).toBeTruthy();
    const question = screen.getByText("Is the feed still running?").closest("article") as HTMLElement;
    // Not a reader of the case: words, no link.
    expect(within(question).getByText("CA-1002 · Contain nonconformity")).toBeTruthy();
    expect(within(question).queryByRole("link", { name: /CA-1002/ })).toBeNull();
    await user.type(within(question).getByLabelText("Your answer"), "Yes.");
    await user.click(within(question).getByRole("button", { name: "Answer" }));
    await waitFor(() => expect(answers.bodies).toEqual([{ text: "Yes." }]), SLOW);
    await user.click(screen.getByRole("button", { name: "Consent" }));
    await waitFor(() => expect(consents.bodies).toHaveLength(1), SLOW);
  });

  it("says what would come when nothing is there", async () => {
    openApp("/inbox?group=ASKED");
    expect(await screen.findByText("Nobody waits for your word", {}, SLOW)).toBeTruthy();
  });
});

describe("hold of a case", () => {
  it("is asked for from the menu and shown while it runs", async () => {
    let holds = { items: [] as ReturnType<typeof aHold>[], allowedActions: ["ask"] };
    server.use(
      http.get("/api/cases/:id", () => HttpResponse.json(aCaseView())),
      http.get("/api/inbox/cases/:id/items", () => HttpResponse.json({ items: [] })),
      http.get("/api/cases/:id/holds", () => HttpResponse.json(holds)),
    );
    const sent = record("/api/cases/case-1/holds", () => {
      holds = { items: [aHold({ state: "RUNNING", decidedBy: LIAM })], allowedActions: [] };
      return HttpResponse.json(holds, { status: 201 });
    });
    const { user } = openApp("/cases/case-1");
    await user.click(await screen.findByRole("button", { name: "More actions" }, SLOW));
    await user.click(await screen.findByRole("menuitem", { name: "Put on hold" }, SLOW));
    const dialog = await screen.findByRole("dialog", {}, SLOW);
    await user.type(within(dialog).getByLabelText(/Last day/), "1 Apr 2026");
    await user.type(within(dialog).getByLabelText(/Reason/), "The system is being replaced.");
    await user.click(within(dialog).getByRole("button", { name: "Ask for consent" }));
    await waitFor(
      () => expect(sent.bodies).toEqual([{ until: "2026-04-01", reason: "The system is being replaced." }]),
      SLOW,
    );
    expect(await screen.findByText("On hold until Wed 1 Apr 2026", {}, SLOW)).toBeTruthy();
    expect(screen.getByText(/consented to by Liam O'Connor/)).toBeTruthy();
  });
});
