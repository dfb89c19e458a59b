import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type {
  Difference,
  DifferenceKind,
  Overview,
  ReconciliationRun,
  Repair,
} from "~/api/reconciliation-types";
import type { Page } from "~/api/types";

export const reconciliationQuery = queryOptions({
  queryKey: ["reconciliation", "overview"],
  queryFn: ({ signal }) => api.get<Overview>("/reconciliation", {}, signal),
});

export function differencesQuery(kind: DifferenceKind) {
  return infiniteQueryOptions({
    queryKey: ["reconciliation", "differences", kind],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Difference>>(
        "/reconciliation/differences",
        { kind, limit: 50, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function startReconciliation(): Promise<ReconciliationRun> {
  return api.post("/reconciliation/runs");
}

export function repairDifference(id: string, reason: string): Promise<Repair> {
  return api.post(`/reconciliation/differences/${id}/actions/repair`, { reason });
}

/** At most 500 at a time; the answer says how many are left. */
export function repairKind(kind: DifferenceKind, reason: string): Promise<Repair> {
  return api.post(`/reconciliation/kinds/${kind}/actions/repair`, { reason });
}
