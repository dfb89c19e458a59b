import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AsksView } from "~/api/ask-types";
import { api } from "~/api/client";

/** Everything that was asked and decided about one item. */
export function asksQuery(itemId: string) {
  return queryOptions({
    queryKey: ["inbox", "asks", itemId],
    queryFn: ({ signal }) => api.get<AsksView>(`/inbox/items/${itemId}/asks`, {}, signal),
  });
}

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

/** Everything that shows items, cases or what waits for a decision is asked again once `act` has gone through. */
export function useAsking<T, R>(act: (values: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => {
      for (const word of ["inbox", "case", "cases", "escalations"]) {
        void client.invalidateQueries({ queryKey: [word] });
      }
    },
  });
}
