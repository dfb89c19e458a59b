import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Evidence, Page } from "~/api/types";
import type { EvidenceSearch } from "~/features/evidence/model/evidence-search";

const PAGE = 50;

/** Evidence of all cases the person may read, newest first. */
export function evidenceListQuery({ open: _open, ...search }: EvidenceSearch) {
  return infiniteQueryOptions({
    queryKey: ["evidence", "list", search],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Evidence>>("/evidence", { ...search, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** @throws Problem 403 for its collector and their stand-ins, 409 once the case is sealed, 412 when somebody was faster */
export function judgeEvidence(
  id: string,
  status: string,
  reason: string,
  version: number,
): Promise<Evidence> {
  return api.put<Evidence>(`/evidence/${id}/decision`, { status, reason }, { ifMatch: version });
}

export function oneEvidenceQuery(id: string) {
  return queryOptions({
    queryKey: ["evidence", "one", id],
    queryFn: ({ signal }) => api.get<Evidence>(`/evidence/${id}`, {}, signal),
  });
}
