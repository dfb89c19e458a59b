import { Checkbox } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ItemRow } from "~/api/case-types";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import classes from "~/features/inbox/components/item-list.module.css";
import { ItemListRow } from "~/features/inbox/components/item-list-row";
import type { Selection } from "~/features/inbox/components/use-selection";
import type { InboxGroup } from "~/features/inbox/model/groups";

type Props = {
  group: InboxGroup | undefined;
  rows: ItemRow[];
  openId: string | undefined;
  /** The row that the keys are at. */
  cursor: string | undefined;
  selection: Selection;
  more: boolean;
  onMore: () => void;
};

/** The items of a group; more are fetched as the end comes near. */
export function ItemList({ group, rows, openId, cursor, selection, more, onMore }: Props) {
  const { t } = useTranslation("inbox");
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: "400px" });
  const near = entry?.isIntersecting ?? false;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once each time the end comes near or rows were added
  useEffect(() => {
    if (near && more) {
      onMore();
    }
  }, [near, more, rows.length]);

  const listed = rows.some(({ id }) => id === openId);
  useEffect(() => {
    if (listed) {
      document.getElementById(`item-${openId}`)?.scrollIntoView?.({ block: "nearest" });
    }
  }, [listed, openId]);

  return (
    <>
      <ul className={classes.list} data-selecting={selection.rows.length > 0 || undefined}>
        {rows.map((item) => (
          <li
            key={item.id}
            className={classes.entry}
            data-open={item.id === openId || undefined}
            data-marked={item.id === cursor || undefined}
            data-selected={selection.has(item.id) || undefined}
          >
            <Checkbox
              size="xs"
              className={classes.select}
              checked={selection.has(item.id)}
              aria-label={t("select", { title: item.title, number: item.case.number })}
              onChange={({ nativeEvent }) =>
                nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
                  ? selection.extend(item.id)
                  : selection.toggle(item.id)
              }
            />
            <ItemListRow
              group={group}
              item={item}
              open={item.id === openId}
              onExtend={() => selection.extend(item.id)}
            />
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
