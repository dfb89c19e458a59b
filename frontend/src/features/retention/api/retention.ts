import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type {
  DueCase,
  ErasureView,
  LegalHoldView,
  RetentionView,
  RunCase,
  RunView,
} from "~/api/retention-types";
import type { Page } from "~/api/types";

const PAGE = 50;
const WORKING_MS = 2_000;

export const retentionQuery = queryOptions({
  queryKey: ["retention", "overview"],
  queryFn: ({ signal }) => api.get<RetentionView>("/retention", {}, signal),
});

function pages<T>(key: unknown[], path: string, query: Record<string, string | undefined> = {}) {
  return infiniteQueryOptions({
    queryKey: ["retention", ...key],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<T>>(path, { ...query, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<T>) => page.nextCursor ?? undefined,
  });
}

/** Closed cases whose time is over by that day. */
export function dueCasesQuery(by: string | undefined) {
  return pages<DueCase>(["due", by ?? null], "/retention/cases", { by });
}

export const runsQuery = pages<RunView>(["runs"], "/retention/runs");

export const legalHoldsQuery = pages<LegalHoldView>(["legal-holds"], "/legal-holds");

export const erasuresQuery = pages<ErasureView>(["erasures"], "/retention/erasures");

export function proposeErasure(
  personId: string,
  reason: string,
  idempotencyKey: string,
): Promise<ErasureView> {
  return api.post("/retention/erasures", { personId, reason }, { idempotencyKey });
}

export function approveErasure({ id, version }: ErasureView): Promise<ErasureView> {
  return api.post(`/retention/erasures/${id}/approval`, {}, { ifMatch: version });
}

export function rejectErasure({ id, version }: ErasureView, reason: string): Promise<ErasureView> {
  return api.post(`/retention/erasures/${id}/rejection`, { reason }, { ifMatch: version });
}

/** Asked again and again while its cases are being deleted. */
export function runQuery(id: string) {
  return queryOptions({
    queryKey: ["retention", "run", id],
    queryFn: ({ signal }) => api.get<RunView>(`/retention/runs/${id}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.state === "APPROVED" ? WORKING_MS : false),
  });
}

export function runCasesQuery(id: string, state: string) {
  return pages<RunCase>(["run", id, "cases", state], `/retention/runs/${id}/cases`);
}

export function proposeDeletion(unitId: string, idempotencyKey: string): Promise<RunView> {
  return api.post("/retention/runs", { unitId }, { idempotencyKey });
}

export function approveDeletion(run: RunView, reason: string, excluded: string[]): Promise<RunView> {
  return api.post(`/retention/runs/${run.id}/approval`, { reason, excluded }, { ifMatch: run.version });
}

export function rejectDeletion(run: RunView, reason: string): Promise<RunView> {
  return api.post(`/retention/runs/${run.id}/rejection`, { reason }, { ifMatch: run.version });
}

/** For how many years cases of a type are kept; null to go by the type again. */
export function setRetention(key: string, years: number | null, version: number): Promise<RetentionView> {
  return api.put(`/retention/types/${key}`, { years }, { ifMatch: version });
}
