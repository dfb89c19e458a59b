import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Items } from "~/api/types";

/** Lists whose filters can be kept under a name. */
export type ViewedList = "INBOX" | "CASES";

/** `query` is the list's part of the address after the question mark. */
export type SavedView = { id: string; list: ViewedList; name: string; query: string };

export function viewsQuery(list: ViewedList) {
  return queryOptions({
    queryKey: ["views", list],
    queryFn: ({ signal }) => api.get<Items<SavedView>>("/views", { list }, signal),
    staleTime: 5 * 60_000,
  });
}

/** Saves a new view, or changes the one whose id is given. */
export function useSaveView(list: ViewedList) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, key, ...view }: { id?: string; name: string; query: string; key: string }) =>
      id
        ? api.put<SavedView>(`/views/${id}`, view)
        : api.post<SavedView>("/views", { list, ...view }, { idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["views", list] }),
  });
}

export function useDeleteView(list: ViewedList) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/views/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ["views", list] }),
  });
}
