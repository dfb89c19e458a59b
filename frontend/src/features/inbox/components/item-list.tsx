import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";
import type { ItemRow } from "~/api/case-types";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import classes from "~/features/inbox/components/item-list.module.css";
import { ItemListRow } from "~/features/inbox/components/item-list-row";
import type { InboxGroup } from "~/features/inbox/model/groups";

type Props = {
  group: InboxGroup | undefined;
  rows: ItemRow[];
  openId: string | undefined;
  /** The row that the keys are at. */
  cursor: string | undefined;
  more: boolean;
  onMore: () => void;
};

/** The items of a group; more are fetched as the end comes near. */
export function ItemList({ group, rows, openId, cursor, more, onMore }: Props) {
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: "400px" });
  const near = entry?.isIntersecting ?? false;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once each time the end comes near or rows were added
  useEffect(() => {
    if (near && more) {
      onMore();
    }
  }, [near, more, rows.length]);

  return (
    <>
      <ul className={classes.list}>
        {rows.map((item) => (
          <li key={item.id}>
            <ItemListRow group={group} item={item} open={item.id === openId} marked={item.id === cursor} />
          </li>
        ))}
      </ul>
      {more && (
        <div ref={ref}>
          <ListSkeleton rows={2} height={56} />
        </div>
      )}
    </>
  );
}
