import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { aControl, aPerson, aUnit, pageOf } from "~/testing/case-fixtures";
import { aSession } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function signedInWith(...capabilities: string[]) {
  server.use(http.get("/api/session", () => HttpResponse.json(aSession({ capabilities }))));
}

describe("control", () => {
  it("loads what somebody else saved and keeps what was typed", async () => {
    signedInWith("READ_CONTROLS", "MANAGE_CONTROLS");
    const versions: (string | null)[] = [];
    let theirs = aControl();
    server.use(
      http.get("/api/controls/:id", () => HttpResponse.json(theirs)),
      http.get("/api/requirements", () => HttpResponse.json(pageOf())),
      http.put("/api/controls/:id", async ({ request }) => {
        versions.push(request.headers.get("If-Match"));
        return versions.length === 1
          ? problem(412, "version.stale")
          : HttpResponse.json(await request.json());
      }),
    );
    const { user } = openApp("/controls/control-1");
    await user.click(await screen.findByRole("button", { name: "Edit" }, SLOW));
    const name = await screen.findByLabelText(/^Name/, {}, SLOW);
    await user.clear(name);
    await user.type(name, "Backup and restore");
    theirs = aControl({ description: "Changed by somebody else.", version: 5 });
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(await screen.findByRole("button", { name: "Load it and keep what I typed" }, SLOW));
    expect(await screen.findByDisplayValue("Changed by somebody else.")).toBeTruthy();
    expect(screen.getByDisplayValue("Backup and restore")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(versions).toEqual(['"4"', '"5"']), SLOW);
  });
});

describe("causes", () => {
  async function withActions(...allowedActions: string[]) {
    signedInWith("READ_CONTROLS", "MANAGE_CONTROLS");
    const cause = { id: "c", key: "TRAINING", name: "Training", humanError: false, active: true, version: 1 };
    server.use(
      http.get("/api/cause-categories", () =>
        HttpResponse.json({ items: [{ ...cause, allowedActions: [] }], allowedActions }),
      ),
    );
    openApp("/controls?view=causes");
    await screen.findByText("Training", {}, SLOW);
  }

  it("can be added by who may", async () => {
    await withActions("create");
    expect(screen.getByRole("button", { name: "Add a category" })).toBeTruthy();
  });

  it("cannot be added by who manages controls of a unit only", async () => {
    await withActions();
    expect(screen.queryByRole("button", { name: "Add a category" })).toBeNull();
  });
});

describe("an unknown address", () => {
  it("stands among the navigation", async () => {
    openApp("/no/such/page");
    expect(await screen.findByRole("navigation", { name: "Main" }, SLOW)).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
  });
});

describe("organisation", () => {
  it("shows the server's violations at their fields", async () => {
    signedInWith("MANAGE_ORGANISATION", "MANAGE_ROLES");
    server.use(
      http.get("/api/people/:id", () => HttpResponse.json(aPerson())),
      http.get("/api/people/:id/roles", () => HttpResponse.json({ items: [] })),
      http.get("/api/units/:id", () => HttpResponse.json(aUnit())),
      http.put("/api/people/:id", () =>
        problem(400, "validation.failed", {
          violations: [
            { pointer: "/email", code: "email.taken", message: "Somebody else has this address." },
          ],
        }),
      ),
    );
    const { user } = openApp("/organisation/people/nora");
    await user.click(await screen.findByRole("button", { name: "Edit" }, SLOW));
    await user.click(await screen.findByRole("button", { name: "Save" }, SLOW));
    expect(await screen.findByText("Somebody else has this address.", {}, SLOW)).toBeTruthy();
    expect(screen.getByLabelText(/E-mail/).getAttribute("aria-invalid")).toBe("true");
  });

  it("imports nothing while a row is wrong, and says which", async () => {
    signedInWith("MANAGE_ORGANISATION");
    const applied: string[] = [];
    server.use(
      http.post("/api/people/imports", ({ request }) => {
        applied.push(new URL(request.url).searchParams.get("dryRun") ?? "");
        return HttpResponse.json({
          rows: 2,
          created: 1,
          updated: 0,
          unchanged: 0,
          rejected: 1,
          applied: false,
          problems: [
            { row: 3, column: "email", code: "email.invalid", message: "This is not an e-mail address." },
          ],
          problemsLeftOut: 0,
        });
      }),
    );
    const { user } = openApp("/organisation?view=import");
    await screen.findByText("Import people from a file", {}, SLOW);
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    expect(input).not.toBeNull();
    await user.upload(input as HTMLInputElement, new File(["a,b"], "people.csv", { type: "text/csv" }));
    expect(await screen.findByText("Nothing was imported", {}, SLOW)).toBeTruthy();
    expect(screen.getByText("This is not an e-mail address.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Import \d/ })).toBeNull();
    expect(applied).toEqual(["true"]);
  });
});

describe("time machine", () => {
  it("is not there outside a demonstration", async () => {
    openApp("/time-machine");
    expect(await screen.findByText("There is nothing here", {}, SLOW)).toBeTruthy();
  });
});
