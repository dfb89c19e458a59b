import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "~/features/inbox/components/group-list.module.css";
import {
  countOf,
  type GroupCounts,
  INBOX_GROUPS,
  type InboxGroup,
  shownGroups,
} from "~/features/inbox/model/groups";

const RARE: InboxGroup[] = ["ASKED", "UNSTAFFED"];

type Props = { counts: GroupCounts | undefined; shown: InboxGroup | undefined };

/** The groups with how many items each holds. */
export function GroupList({ counts, shown }: Props) {
  const { t } = useTranslation("inbox");
  const groups = counts ? shownGroups(counts, shown) : INBOX_GROUPS.filter((group) => !RARE.includes(group));
  const nav = useRef<HTMLElement>(null);
  // On narrow screens the groups stand in a row that scrolls; the one that is shown must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the group that is shown moves when counts arrive
  useEffect(() => {
    nav.current?.querySelector("[aria-current]")?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [shown, counts]);
  return (
    <nav ref={nav} aria-label={t("groups")} className={classes.groups}>
      {groups.map((group) => {
        const count = counts ? countOf(counts, group) : undefined;
        return (
          <Link
            key={group}
            to="/inbox"
            search={{ group }}
            className={classes.group}
            data-shown={group === shown || undefined}
            data-late={(group === "OVERDUE" && count !== 0) || undefined}
            aria-current={group === shown ? "page" : undefined}
          >
            <span>{t(`group.${group}.title`)}</span>
            <span className={classes.count}>{count}</span>
          </Link>
        );
      })}
    </nav>
  );
}
