import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { InboxCounts, ItemRow, ItemView } from "~/api/case-types";
import { api } from "~/api/client";
import type { Page } from "~/api/types";
import type { ItemGroup } from "~/features/inbox/model/groups";

const PAGE = 50;

export const countsQuery = queryOptions({
  queryKey: ["inbox", "counts"],
  queryFn: ({ signal }) => api.get<InboxCounts>("/inbox/counts", {}, signal),
});

export function itemsQuery(group: ItemGroup) {
  return infiniteQueryOptions({
    queryKey: ["inbox", "items", group],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<ItemRow>>("/inbox/items", { group, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function itemQuery(id: string) {
  return queryOptions({
    queryKey: ["inbox", "item", id],
    queryFn: ({ signal }) => api.get<ItemView>(`/inbox/items/${id}`, {}, signal),
  });
}
