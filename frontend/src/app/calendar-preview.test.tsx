import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { createQueryClient } from "~/api/query-client";
import type { Unit } from "~/api/types";
import { Providers } from "~/app/providers";
import type { CalendarPreview } from "~/features/admin/api/units";
import { CalendarPreviewNote } from "~/features/admin/components/calendar-preview-note";
import { HolidaysPanel } from "~/features/admin/components/holidays-panel";
import { now } from "~/lib/viewer";
import { problem, server } from "~/testing/server";

const SLOW = { timeout: 5_000 };

const UNIT: Unit = {
  id: "unit",
  code: "LOG",
  name: "Logistics",
  parentId: null,
  head: null,
  deputy: null,
  zone: "Europe/Berlin",
  ownZone: "Europe/Berlin",
  country: "DE",
  ownCountry: "DE",
  countryName: "Germany",
  weekend: ["SATURDAY", "SUNDAY"],
  ownWeekend: null,
  inScope: true,
  version: 1,
  allowedActions: ["editHolidays"],
};

const MOVES: CalendarPreview = { items: 7, dueMoves: 1, signalMoves: 2, rows: [], more: 3 };

function previewIs(answer: () => Response) {
  server.use(http.post("/api/units/unit/calendar/preview", answer));
}

/** The panel of days off with one own day in this year; what is saved is recorded. */
async function removesTheDay() {
  const saved: unknown[] = [];
  const year = now().getFullYear();
  server.use(
    http.get("/api/units/unit/holidays", () =>
      HttpResponse.json({ items: [{ date: `${year}-12-24`, name: "Closed", source: "OWN" }] }),
    ),
    http.put("/api/units/unit/holidays", async ({ request }) => {
      saved.push(await request.json());
      return HttpResponse.json({ items: [] });
    }),
  );
  const user = userEvent.setup();
  render(
    <Providers queryClient={createQueryClient()}>
      <HolidaysPanel unit={UNIT} />
    </Providers>,
  );
  await user.click(await screen.findByRole("button", { name: /Closed/ }, SLOW));
  return { user, saved };
}

describe("what a changed calendar moves", () => {
  it("is asked about before days off are saved", async () => {
    previewIs(() => HttpResponse.json(MOVES));
    const { user, saved } = await removesTheDay();
    const dialog = within(await screen.findByRole("dialog", { name: "What this moves" }, SLOW));
    expect(dialog.getByText("1 deadline moves.")).toBeTruthy();
    expect(dialog.getByText(/2 tasks have their next reminder/)).toBeTruthy();
    expect(dialog.getByText("3 tasks, in cases you may not read.")).toBeTruthy();
    expect(saved).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Save the calendar" }));
    await waitFor(() => expect(saved).toHaveLength(1), SLOW);
  });

  it("saves nothing where it is cancelled", async () => {
    previewIs(() => HttpResponse.json(MOVES));
    const { user, saved } = await removesTheDay();
    const dialog = within(await screen.findByRole("dialog", { name: "What this moves" }, SLOW));
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), SLOW);
    expect(saved).toEqual([]);
  });

  it("holds nobody up where nothing moves", async () => {
    previewIs(() => HttpResponse.json({ items: 7, dueMoves: 0, signalMoves: 0, rows: [], more: 0 }));
    const { saved } = await removesTheDay();
    await waitFor(() => expect(saved).toHaveLength(1), SLOW);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("saves nothing where it cannot be computed, and says so", async () => {
    previewIs(() => problem(403, "capability.missing"));
    const { saved } = await removesTheDay();
    expect(await screen.findByRole("alert", {}, SLOW)).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it("is said while zone or country are being changed, and only then", async () => {
    previewIs(() => HttpResponse.json({ items: 7, dueMoves: 0, signalMoves: 0, rows: [], more: 0 }));
    const client = createQueryClient();
    const note = (zone: string) => (
      <Providers queryClient={client}>
        <CalendarPreviewNote unit={UNIT} draft={{ zone, country: "DE", weekend: null }} />
      </Providers>
    );
    const { rerender } = render(note("Europe/Berlin"));
    expect(screen.queryByText(/Nothing moves/)).toBeNull();
    rerender(note("America/New_York"));
    expect(await screen.findByText("Nothing moves: looked at 7 open tasks.", {}, SLOW)).toBeTruthy();
  });
});
