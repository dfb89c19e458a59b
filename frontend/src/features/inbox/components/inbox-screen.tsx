import { VisuallyHidden } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemRow } from "~/api/case-types";
import { useSession } from "~/api/use-session";
import { SavedViews } from "~/components/domain/saved-views/saved-views";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { countsQuery, itemsQuery } from "~/features/inbox/api/items";
import { AskedList } from "~/features/inbox/components/asks/asked-list";
import { useAsked } from "~/features/inbox/components/asks/use-asked";
import { SelectionBar } from "~/features/inbox/components/bulk/selection-bar";
import { GroupList } from "~/features/inbox/components/group-list";
import classes from "~/features/inbox/components/inbox-screen.module.css";
import { ItemList } from "~/features/inbox/components/item-list";
import { ItemPane } from "~/features/inbox/components/item-pane";
import { NothingAtAll, NothingOpen } from "~/features/inbox/components/nothing-open";
import { useSelection } from "~/features/inbox/components/use-selection";
import { useShownGroup } from "~/features/inbox/components/use-shown-group";
import { type InboxGroup, isEmptyInbox } from "~/features/inbox/model/groups";
import { neighbour, nextItem } from "~/features/inbox/model/next-item";
import { useShortcuts } from "~/lib/shortcuts";
import { useTitle } from "~/lib/use-title";

type Props = {
  group: InboxGroup | undefined;
  itemId: string | undefined;
  /** Opens an item, or the list alone; without a group in the one where the item stands. */
  onOpen: (itemId: string | undefined, group: InboxGroup | undefined) => void;
};

/** Groups, list and task side by side; on narrow screens one after the other. */
export function InboxScreen({ group, itemId, onOpen }: Props) {
  const { t } = useTranslation("inbox");
  const { person } = useSession();
  useTitle(t("title"));
  const { data: counted } = useQuery(countsQuery);
  const asked = useAsked();
  const counts = counted && asked.known ? { ...counted, asked: asked.count } : undefined;
  const shown = useShownGroup(group, itemId, counts);
  const words = shown === "ASKED";
  const items = useInfiniteQuery({
    ...itemsQuery(shown && shown !== "ASKED" ? shown : "TODAY"),
    enabled: shown !== undefined && !words,
  });
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  const nothing = counts !== undefined && group === undefined && isEmptyInbox(counts);
  const [cursor, setCursor] = useState<string>();
  const current = cursor ?? itemId;
  const selection = useSelection(shown, rows);

  const move = (step: 1 | -1) => {
    const next = neighbour(rows, current, step);
    setCursor(next);
    document.getElementById(`item-${next}`)?.focus();
  };
  const open = (id: string | undefined) => {
    setCursor(undefined);
    // What is not in this list opens in its own.
    onOpen(id, id === undefined || rows.some((row) => row.id === id) ? shown : undefined);
  };
  useShortcuts(t("keys.list"), [
    { key: "j", label: t("keys.down"), run: () => move(1) },
    { key: "k", label: t("keys.up"), run: () => move(-1) },
    { key: "Enter", label: t("keys.open"), run: () => current && open(current) },
    { key: "x", label: t("keys.select"), run: () => current && selection.toggle(current) },
    { key: "X", label: t("keys.selectRange"), run: () => current && selection.extend(current) },
    { key: "A", label: t("keys.selectAll"), run: selection.selectAll, disabled: rows.length === 0 },
  ]);

  return (
    <div className={classes.frame}>
      <VisuallyHidden component="h1">{t("title")}</VisuallyHidden>
      <div
        className={classes.inbox}
        data-open={itemId ? true : undefined}
        data-words={(words && !itemId) || undefined}
      >
        <div className={classes.groups}>
          <div className={classes.title} aria-hidden>
            {t("title")}
          </div>
          <GroupList counts={counts} shown={shown} />
          <SavedViews list="INBOX" search={shown ? { group: shown } : {}} />
        </div>
        <section className={classes.list} aria-label={shown && t(`group.${shown}.title`)}>
          {!words && <SelectionBar selection={selection} />}
          {words ? (
            <AskedList />
          ) : (
            <QueryBoundary
              query={items}
              isEmpty={() => rows.length === 0}
              empty={nothing ? <NothingAtAll /> : shown ? <NothingOpen group={shown} /> : null}
            >
              {() => (
                <ItemList
                  group={shown}
                  rows={rows}
                  openId={itemId}
                  cursor={current}
                  selection={selection}
                  more={items.hasNextPage}
                  onMore={() => void items.fetchNextPage()}
                />
              )}
            </QueryBoundary>
          )}
        </section>
        <section className={classes.task} aria-label={t("task")}>
          {itemId ? (
            <ItemPane
              key={itemId}
              itemId={itemId}
              onBack={() => open(undefined)}
              onCompleted={(followUps: ItemRow[]) => open(nextItem(itemId, followUps, rows, person.id))}
            />
          ) : (
            !nothing && <NothingOpen group={undefined} />
          )}
        </section>
      </div>
    </div>
  );
}
