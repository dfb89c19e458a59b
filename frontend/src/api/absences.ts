import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Absence, Day } from "~/api/types";

export type AbsenceDraft = { from: Day | null; to: Day | null; substituteId: string | null };

/** What is planned, running and over, latest first. */
export function absencesQuery(personId: string) {
  return queryOptions({
    queryKey: ["people", personId, "absences"],
    queryFn: ({ signal }) =>
      api.get<{ items: Absence[]; allowedActions: string[] }>(`/people/${personId}/absences`, {}, signal),
  });
}

export function enterAbsence(personId: string, draft: AbsenceDraft): Promise<Absence> {
  return api.post(`/people/${personId}/absences`, draft);
}

export function changeAbsence(id: string, draft: AbsenceDraft, version: number): Promise<Absence> {
  return api.put(`/absences/${id}`, draft, { ifMatch: version });
}

/** The person is back today, or does not go at all. */
export function endAbsence(id: string): Promise<Absence> {
  return api.post(`/absences/${id}/actions/end`, {});
}
