import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { aCase, aControl, aPerson, pageOf } from "~/testing/case-fixtures";
import { aSession } from "~/testing/fixtures";
import { openApp } from "~/testing/open-app";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

function finding() {
  server.use(
    http.get("/api/case-types", () =>
      HttpResponse.json({
        items: [
          { key: "corrective-action", title: "Corrective action", startable: true, stages: [] },
          { key: "secret", title: "Not for you", startable: false, stages: [] },
        ],
      }),
    ),
    http.get("/api/cases", () => HttpResponse.json(pageOf(aCase()))),
    http.get("/api/people", () => HttpResponse.json(pageOf(aPerson()))),
    http.get("/api/controls", () => HttpResponse.json(pageOf(aControl()))),
  );
}

async function openPalette() {
  const app = openApp("/inbox");
  await screen.findByRole("navigation", { name: "Main" }, SLOW);
  await app.user.keyboard("{Control>}k{/Control}");
  const field = await screen.findByRole("combobox", { name: /Page, case number/ }, SLOW);
  return { ...app, field };
}

const offered = () => screen.getAllByRole("option").map((option) => option.textContent);

describe("the palette", () => {
  it("offers the pages and case types that the person may use, and no others", async () => {
    finding();
    await openPalette();
    await screen.findByRole("option", { name: "Corrective action" }, SLOW);
    expect(offered()).toEqual(["Inbox", "Cases", "Controls", "Evidence", "Corrective action"]);
  });

  it("goes to what is found by keys alone", async () => {
    finding();
    const { user, router, field } = await openPalette();
    await user.type(field, "CA-10");
    await screen.findByRole("option", { name: /CA-1001 Backups/ }, SLOW);
    expect(offered()).toHaveLength(3);
    await user.keyboard("{ArrowDown}");
    await waitFor(() => {
      const active = document.getElementById(field.getAttribute("aria-activedescendant") ?? "");
      expect(active?.textContent).toContain("Nora Diaz");
    });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/organisation/people/nora"), SLOW);
    expect(screen.queryByRole("combobox", { name: /Page, case number/ })).toBeNull();
  });

  it("takes the first result with Enter", async () => {
    finding();
    const { user, router, field } = await openPalette();
    await user.type(field, "corrective");
    await waitFor(() => expect(offered()[0]).toBe("Corrective action"), SLOW);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.href).toBe("/cases/new?type=corrective-action"), SLOW);
  });

  it("asks for no controls where the person may not read them, and bears a refusal", async () => {
    let asked = 0;
    server.use(
      http.get("/api/session", () => HttpResponse.json(aSession({ capabilities: [] }))),
      http.get("/api/cases", () => problem(503, "database.unavailable")),
      http.get("/api/people", () => HttpResponse.json(pageOf(aPerson()))),
      http.get("/api/controls", () => {
        asked += 1;
        return problem(403, "forbidden");
      }),
    );
    const { user, field } = await openPalette();
    await user.type(field, "nora");
    expect(await screen.findByRole("option", { name: /Nora Diaz/ }, SLOW)).toBeTruthy();
    expect(asked).toBe(0);
  });

  it("says when nothing fits, and closes with Escape", async () => {
    server.use(
      http.get("/api/cases", () => HttpResponse.json(pageOf())),
      http.get("/api/people", () => HttpResponse.json(pageOf())),
      http.get("/api/controls", () => HttpResponse.json(pageOf())),
    );
    const { user, field } = await openPalette();
    await user.type(field, "zzz");
    expect(await screen.findByText(/Nothing is called “zzz”/, {}, SLOW)).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), SLOW);
  });
});
