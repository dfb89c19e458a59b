import { useQuery } from "@tanstack/react-query";
import type { ItemRow } from "~/api/case-types";
import { isNotThere, NothingHere } from "~/components/ui/nothing-here";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { itemQuery } from "~/features/inbox/api/items";
import { ItemDetail } from "~/features/inbox/components/item-detail";

type Props = { itemId: string; onBack: () => void; onCompleted: (followUps: ItemRow[]) => void };

/** The task that is open. It stays on screen when it is gone for the reader, so that nothing typed is lost. */
export function ItemPane({ itemId, onBack, onCompleted }: Props) {
  const item = useQuery(itemQuery(itemId));
  if (item.data === undefined && isNotThere(item.error)) {
    return <NothingHere />;
  }
  return (
    <QueryBoundary query={item}>
      {(data) => (
        <ItemDetail item={data} gone={item.error !== null} onBack={onBack} onCompleted={onCompleted} />
      )}
    </QueryBoundary>
  );
}
