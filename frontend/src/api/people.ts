import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Person } from "~/api/types";

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ["people", id],
    queryFn: ({ signal }) => api.get<Person>(`/people/${id}`, {}, signal),
    staleTime: 60_000,
  });
}
