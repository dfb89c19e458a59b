import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AsksView, ExtensionRequest, QuestionView } from "~/api/ask-types";
import { api } from "~/api/client";
import type { Items, Page } from "~/api/types";

/** Everything that was asked and decided about one item. */
export function asksQuery(itemId: string) {
  return queryOptions({
    queryKey: ["inbox", "asks", itemId],
    queryFn: ({ signal }) => api.get<AsksView>(`/inbox/items/${itemId}/asks`, {}, signal),
  });
}

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

export type AskPath =
  | "extension-requests"
  | "extensions"
  | "questions"
  | "lateness-acceptances"
  | "nudges"
  | "take-over";

/** Asks or decides something about an item; the same key does it once, however often the button is pressed. */
export function ask(
  itemId: string,
  path: AskPath,
  body: Record<string, unknown>,
  key: string,
): Promise<AsksView> {
  return api.post<AsksView>(`/inbox/items/${itemId}/${path}`, body, { idempotencyKey: key });
}

export type Decision = { granted: boolean; until?: string; reason?: string };

/** Everything that shows items, cases or what waits for a decision is asked again once `act` has gone through. */
export function useAsking<T, R>(act: (values: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => {
      for (const word of ["inbox", "case", "cases"]) {
        void client.invalidateQueries({ queryKey: [word] });
      }
    },
  });
}

export function decideRequest(id: string, decision: Decision): Promise<void> {
  return api.post(`/extension-requests/${id}/decision`, decision);
}

export function answerQuestion(id: string, text: string): Promise<void> {
  return api.post(`/questions/${id}/answer`, { text });
}
