import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { CauseCategory, Items, Page, Requirement } from "~/api/types";

const PAGE = 100;

/** A cause category with what is needed to change it. */
export type EditableCause = CauseCategory & { version: number; allowedActions: string[] };
export type CauseList = Items<EditableCause> & { allowedActions: string[] };
export type CauseDraft = { key: string; name: string; humanError: boolean; active: boolean };

export function requirementListQuery(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ["controls", "requirements", q],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Requirement>>("/requirements", { q, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export const causeListQuery = queryOptions({
  queryKey: ["controls", "causes"],
  queryFn: ({ signal }) => api.get<CauseList>("/cause-categories", {}, signal),
});

export function createCause(draft: CauseDraft): Promise<EditableCause> {
  return api.post("/cause-categories", draft);
}

export function updateCause(id: string, draft: CauseDraft, version: number): Promise<EditableCause> {
  return api.put(`/cause-categories/${id}`, draft, { ifMatch: version });
}
