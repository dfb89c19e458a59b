import { queryOptions } from "@tanstack/react-query";
import type { ItemRow } from "~/api/case-types";
import { api } from "~/api/client";
import type { Items } from "~/api/types";

/** Open and done items of a case, open ones first. */
export function caseItemsQuery(id: string) {
  return queryOptions({
    queryKey: ["case", id, "items"],
    queryFn: ({ signal }) => api.get<Items<ItemRow>>(`/inbox/cases/${id}/items`, {}, signal),
  });
}
