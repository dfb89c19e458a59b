import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Items, PersonRef } from "~/api/types";

export type HandOver = "reassign" | "staff";

/** People the item can be given to; `barred` says why somebody cannot. */
export type Candidate = { person: PersonRef; barred: string | null };

export function candidatesQuery(id: string, q: string) {
  return queryOptions({
    queryKey: ["inbox", "candidates", id, q],
    queryFn: ({ signal }) => api.get<Items<Candidate>>(`/inbox/items/${id}/candidates`, { q }, signal),
  });
}

/** Gives the item to somebody; `staff` is for items that nobody may do by the rules. */
export function useHandOver(id: string, action: HandOver) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: { personId: string; reason: string }) =>
      api.post<unknown>(`/inbox/items/${id}/actions/${action}`, to),
    onSuccess: () => {
      for (const word of ["inbox", "case", "cases", "escalations"]) {
        void client.invalidateQueries({ queryKey: [word] });
      }
    },
  });
}
