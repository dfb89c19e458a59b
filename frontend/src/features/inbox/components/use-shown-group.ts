import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { itemQuery } from "~/features/inbox/api/items";
import { firstGroup, type GroupCounts, type InboxGroup } from "~/features/inbox/model/groups";

/**
 * The group that the list shows: the chosen one, else that of the open task, else the most urgent that holds something.
 * The list stays where it was while the task is fetched, and when it ends while it is open.
 */
export function useShownGroup(
  chosen: InboxGroup | undefined,
  itemId: string | undefined,
  counts: GroupCounts | undefined,
): InboxGroup | undefined {
  const item = useQuery({
    ...itemQuery(itemId ?? ""),
    enabled: itemId !== undefined && chosen === undefined,
  });
  const before = useRef<InboxGroup>(undefined);
  const first = counts ? firstGroup(counts) : undefined;
  const ofItem = item.isPending ? before.current : (item.data?.group ?? before.current ?? first);
  const shown = chosen ?? (itemId === undefined ? first : ofItem);
  before.current = shown;
  return shown;
}
