import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { CaseView, DiagramView, SubmissionView, TimelineEvent } from "~/api/case-types";
import { api } from "~/api/client";
import type { Items, Page } from "~/api/types";

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ["case", id],
    queryFn: ({ signal }) => api.get<CaseView>(`/cases/${id}`, {}, signal),
  });
}

export function caseDiagramQuery(id: string) {
  return queryOptions({
    queryKey: ["case", id, "diagram"],
    queryFn: ({ signal }) => api.get<DiagramView>(`/cases/${id}/diagram`, {}, signal),
  });
}

export function caseTimelineQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ["case", id, "timeline"],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<TimelineEvent>>(`/cases/${id}/timeline`, { limit: 30, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function caseSubmissionsQuery(id: string) {
  return queryOptions({
    queryKey: ["case", id, "submissions"],
    queryFn: ({ signal }) => api.get<Items<SubmissionView>>(`/cases/${id}/submissions`, {}, signal),
  });
}

export function commentOnCase(id: string, text: string): Promise<void> {
  return api.post(`/cases/${id}/comments`, { text });
}
