import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Day, Instant, Items, Unit, UnitRef } from "~/api/types";

export type UnitDraft = {
  code: string;
  name: string;
  parentId: string | null;
  headId: string | null;
  deputyId: string | null;
  /** Null zone, country and weekend are taken from the unit above. */
  zone: string | null;
  country: string | null;
  weekend: string[] | null;
  inScope: boolean;
};

export type DayOff = { date: Day; name: string };
export type Holiday = DayOff & { source: "OWN" | "PUBLIC" | "INHERITED" };

export const unitsQuery = queryOptions({
  queryKey: ["units", "all"],
  queryFn: ({ signal }) => api.get<Items<Unit>>("/units", {}, signal),
});

export function unitQuery(id: string) {
  return queryOptions({
    queryKey: ["units", "one", id],
    queryFn: ({ signal }) => api.get<Unit>(`/units/${id}`, {}, signal),
  });
}

export function createUnit(draft: UnitDraft): Promise<Unit> {
  return api.post("/units", draft);
}

export function updateUnit(id: string, draft: UnitDraft, version: number): Promise<Unit> {
  return api.put(`/units/${id}`, draft, { ifMatch: version });
}

export function holidaysQuery(unitId: string, year: number) {
  return queryOptions({
    queryKey: ["units", "holidays", unitId, year],
    queryFn: ({ signal }) => api.get<Items<Holiday>>(`/units/${unitId}/holidays`, { year }, signal),
  });
}

/** Replaces the unit's own days off of one year. */
export function replaceHolidays(unitId: string, year: number, items: DayOff[]): Promise<Items<Holiday>> {
  return api.put(`/units/${unitId}/holidays`, { items }, { query: { year } });
}

/** Whose public holidays a unit can keep. */
export type HolidayCalendar = { code: string; name: string };

export const holidayCalendarsQuery = queryOptions({
  queryKey: ["holiday-calendars"],
  queryFn: ({ signal }) => api.get<Items<HolidayCalendar>>("/holiday-calendars", {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The parts of a country that have holidays of their own. */
export function holidayRegionsQuery(country: string | null) {
  return queryOptions({
    queryKey: ["holiday-calendars", country],
    queryFn: ({ signal }) => api.get<Items<HolidayCalendar>>(`/holiday-calendars/${country}`, {}, signal),
    enabled: country !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type Move = { from: Instant | null; to: Instant | null };
export type CalendarMove = {
  itemId: string;
  caseId: string;
  caseNumber: string;
  task: string;
  unit: UnitRef;
  due: Move;
  signal: Move;
};
export type CalendarPreview = {
  items: number;
  dueMoves: number;
  signalMoves: number;
  rows: CalendarMove[];
  more: number;
};

/** What is left out stays as it is. */
export type CalendarChange = {
  settings?: { zone: string | null; country: string | null; weekend: string[] | null };
  daysOff?: { year: number; items: DayOff[] };
};

/** What a changed calendar would do to open work; nothing is saved. */
export function previewCalendar(unitId: string, change: CalendarChange): Promise<CalendarPreview> {
  return api.post(`/units/${unitId}/calendar/preview`, change);
}
