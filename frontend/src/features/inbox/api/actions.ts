import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormData, ItemRow, ItemView } from "~/api/case-types";
import { api, request } from "~/api/client";
import type { Instant } from "~/api/types";
import { itemQuery } from "~/features/inbox/api/items";

export type Completion = { caseId: string; next: ItemRow[] };

/** Everything that shows the item or its case is asked again; hints do the same for everybody else. */
function renew(client: QueryClient): void {
  for (const word of ["inbox", "case", "cases"]) {
    void client.invalidateQueries({ queryKey: [word] });
  }
}

/** Claims or releases; the answer is the item as it is then. */
export function useItemAction(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: "claim" | "release") => api.post<ItemView>(`/inbox/items/${id}/actions/${action}`),
    onSuccess: (item) => client.setQueryData(itemQuery(id).queryKey, item),
    onSettled: () => renew(client),
  });
}

export function useComment(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => api.post<unknown>(`/inbox/items/${id}/comments`, { text }),
    onSuccess: () => renew(client),
  });
}

/** Completes the item with these answers. */
export function useCompletion(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ data, version, key }: { data: FormData; version: number; key: string }) =>
      api.put<Completion>(
        `/inbox/items/${id}/completion`,
        { data },
        { idempotencyKey: key, ifMatch: version },
      ),
    onSettled: () => renew(client),
  });
}

export type SavedDraft = { savedAt: Instant; version: number; leavesNobodyFor: string[] };

/** `version` is that of the draft typed on, 0 where there is none; a newer one on the server answers 412. */
export function saveDraft(id: string, data: FormData, version: number): Promise<SavedDraft> {
  return request("PUT", `/inbox/items/${id}/draft`, { body: { data }, ifMatch: version, keepalive: true });
}
