import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ExtensionRequest, QuestionView } from "~/api/ask-types";
import { api } from "~/api/client";
import type { Items, Page } from "~/api/types";

/** Requests for more time whose decision is asked of the person. */
export const askedRequestsQuery = queryOptions({
  queryKey: ["inbox", "asked", "extensions"],
  queryFn: ({ signal }) => api.get<Items<ExtensionRequest>>("/extension-requests", {}, signal),
});

/** Questions the person was asked and has not answered. */
export const askedQuestionsQuery = infiniteQueryOptions({
  queryKey: ["inbox", "asked", "questions"],
  queryFn: ({ signal, pageParam }) =>
    api.get<Page<QuestionView>>("/questions", { limit: 50, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export type Decision = { granted: boolean; until?: string; reason?: string };

export function decideRequest(id: string, decision: Decision): Promise<void> {
  return api.post(`/extension-requests/${id}/decision`, decision);
}

export function answerQuestion(id: string, text: string): Promise<void> {
  return api.post(`/questions/${id}/answer`, { text });
}
