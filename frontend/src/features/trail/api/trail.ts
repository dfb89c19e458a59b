import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Instant, Items, Page, PersonRef } from "~/api/types";
import { type TrailSearch, trailFilters } from "~/features/trail/model/trail-search";

export type TrailEntry = {
  id: string;
  /** Business time; `systemAt` differs from it only where the time machine moved the business. */
  at: Instant;
  systemAt: Instant;
  /** Null when the product itself acted. */
  actor: PersonRef | null;
  onBehalfOf: PersonRef | null;
  via: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  subjectLabel: string | null;
  caseId: string | null;
  unitId: string | null;
  payload: Record<string, unknown> | null;
  requestId: string | null;
  /** Number in the sealed trail; null until it is sealed. */
  sealedNo: number | null;
};

const PAGE = 100;

export function trailQuery(search: TrailSearch) {
  const filters = trailFilters(search);
  return infiniteQueryOptions({
    queryKey: ["trail", filters],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<TrailEntry>>("/trail", { ...filters, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Every action the trail knows. */
export const trailActionsQuery = queryOptions({
  queryKey: ["trail", "actions"],
  queryFn: ({ signal }) => api.get<Items<string>>("/trail/actions", {}, signal),
  staleTime: 10 * 60_000,
});
