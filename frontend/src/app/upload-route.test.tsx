import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { anItemView } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function evidence(id: string, title: string) {
  return { id, title, status: "ACCEPTED", kind: "DESIGN", supersededBy: null, size: 3, source: "HR" };
}

/** Opens a task that asks for evidence; files arrive when `arrive` is called, and what is completed is noted down. */
async function openEvidenceTask(required: boolean, answer?: () => Response) {
  const completed: unknown[] = [];
  const waiting: (() => void)[] = [];
  let files = 0;
  const form = {
    key: "collect",
    schema: {
      type: "default",
      components: [
        { type: "perennial-evidence", id: "proof", key: "proof", label: "Proof", validate: { required } },
        { type: "textfield", id: "note", key: "note", label: "Note" },
      ],
    },
    data: {},
    readonly: false,
  };
  server.use(
    http.get("/api/inbox/items/:id", () => HttpResponse.json(anItemView({ form: form as never }))),
    http.get("/api/evidence", () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get("/api/evidence/limits", () => HttpResponse.json({ maxBytes: 1000 })),
    http.post("/api/evidence", async () => {
      files += 1;
      const id = `file-${files}`;
      await new Promise<void>((done) => waiting.push(done));
      return answer?.() ?? HttpResponse.json(evidence(id, `${id}.csv`));
    }),
    http.put("/api/inbox/items/:id/completion", async ({ request }) => {
      completed.push(await request.json());
      return HttpResponse.json({ caseId: "case-1", next: [] });
    }),
  );
  const app = openApp("/inbox?item=item-1");
  const group = await screen.findByRole("group", { name: "Proof" }, SLOW);
  async function upload(...names: string[]) {
    const input = group.querySelector<HTMLInputElement>("input[type=file]");
    await app.user.upload(
      input as HTMLInputElement,
      names.map((name) => new File(["a,b"], name, { type: "text/csv" })),
    );
    const dialog = within(await screen.findByRole("dialog", {}, SLOW));
    await app.user.type(dialog.getByLabelText(/Where it comes from/), "HR");
    await app.user.click(dialog.getByRole("button", { name: "Upload" }));
    await waitFor(() => expect(waiting).toHaveLength(1), SLOW);
  }
  const arrive = async (one: number) => {
    await waitFor(() => expect(waiting.length).toBeGreaterThan(one), SLOW);
    waiting[one]?.();
  };
  return { ...app, group, completed, upload, arrive };
}

const complete = () => screen.getByRole("button", { name: /Complete/ });

describe("completing while evidence is on its way", () => {
  it("waits for the file and sends it along", async () => {
    const { user, completed, upload, arrive } = await openEvidenceTask(true);
    await upload("users.csv");
    await user.click(complete());
    expect(await screen.findByText("Completes as soon as the file is there…")).toBeTruthy();
    expect(screen.queryByText("Please fill this in.")).toBeNull();
    expect(completed).toEqual([]);
    await arrive(0);
    await waitFor(() => expect(completed).toEqual([{ data: { proof: ["file-1"] } }]), SLOW);
  });

  it("leaves none behind where a field may stay empty", async () => {
    const { user, completed, upload, arrive } = await openEvidenceTask(false);
    await upload("users.csv", "groups.csv");
    await user.click(complete());
    await arrive(0);
    await arrive(1);
    await waitFor(() => expect(completed).toEqual([{ data: { proof: ["file-1", "file-2"] } }]), SLOW);
  });

  it("does not send a file that was taken off while it waited for its turn", async () => {
    const { user, completed, upload, arrive } = await openEvidenceTask(false);
    await upload("users.csv", "secrets.csv");
    await user.click(await screen.findByRole("button", { name: /secrets\.csv/ }, SLOW));
    await user.click(complete());
    await arrive(0);
    await waitFor(() => expect(completed).toEqual([{ data: { proof: ["file-1"] } }]), SLOW);
  });

  it("sends nothing while a file that failed is neither tried again nor taken off", async () => {
    let tries = 0;
    const { user, completed, upload, arrive } = await openEvidenceTask(false, () => {
      tries += 1;
      return tries === 1
        ? problem(503, "evidence.store-full", { detail: "Full." })
        : HttpResponse.json(evidence("file-2", "again"));
    });
    await upload("users.csv");
    await arrive(0);
    expect(await screen.findByText("Full.", {}, SLOW)).toBeTruthy();
    await user.click(complete());
    expect(await screen.findByText(/nothing was sent/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /again.*users\.csv|Try users\.csv/i }));
    await user.click(complete());
    await arrive(1);
    await waitFor(() => expect(completed).toEqual([{ data: { proof: ["file-2"] } }]), SLOW);
  });

  it("sends nothing where the file is refused", async () => {
    const { user, completed, upload, arrive } = await openEvidenceTask(false, () =>
      problem(422, "evidence.secret", { detail: "The file holds a password." }),
    );
    await upload("users.csv");
    await user.click(complete());
    await arrive(0);
    expect(await screen.findByText("The file holds a password.", {}, SLOW)).toBeTruthy();
    expect(await screen.findByText(/nothing was sent/)).toBeTruthy();
    expect(completed).toEqual([]);
  });
});
