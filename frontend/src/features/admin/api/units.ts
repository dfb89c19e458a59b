import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Day, Items, Unit } from "~/api/types";

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
