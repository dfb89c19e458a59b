import { IconBan, IconCircle, IconCircleCheckFilled, IconUserQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ItemRow } from "~/api/case-types";
import { DueBadge } from "~/components/domain/due-badge";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import classes from "~/features/cases/components/case-item-list.module.css";
import { listOf } from "~/i18n/list";
import { roleTitle } from "~/i18n/role-title";

/** Tasks of a case: what is asked, who has it, until when. */
export function CaseItemList({ items }: { items: ItemRow[] }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.id} className={classes.item} data-state={item.state}>
          <Glyph item={item} />
          <div className={classes.words}>
            <span className={classes.title}>
              {item.state === "OPEN" && item.allowedActions.length > 0 ? (
                <Link to="/inbox" search={{ item: item.id }}>
                  {item.title}
                </Link>
              ) : (
                item.title
              )}
            </span>
            {item.detail && <span className={classes.detail}>{item.detail}</span>}
            {item.barred && item.state === "OPEN" && item.assignee === null && (
              <span className={classes.barred}>{item.barred.message}</span>
            )}
          </div>
          <span className={classes.who}>
            <Who item={item} />
          </span>
          <span className={classes.due}>
            {item.state === "OPEN" ? (
              <DueBadge dueAt={item.dueAt} />
            ) : (
              item.endedAt && <RelativeTime at={item.endedAt} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Glyph({ item }: { item: ItemRow }) {
  if (item.state === "DONE") {
    return <IconCircleCheckFilled size={16} className={classes.glyph} data-done aria-hidden />;
  }
  if (item.state === "CANCELLED") {
    return <IconBan size={16} className={classes.glyph} aria-hidden />;
  }
  const Open = item.unstaffed ? IconUserQuestion : IconCircle;
  return <Open size={16} className={classes.glyph} data-late={item.overdue || undefined} aria-hidden />;
}

function Who({ item }: { item: ItemRow }) {
  const { t } = useTranslation("case-page");
  if (item.assignee) {
    return <PersonLink person={item.assignee} />;
  }
  if (item.state === "CANCELLED") {
    return t("now.cancelled");
  }
  if (item.unstaffed) {
    return <span className={classes.unstaffed}>{t("now.unstaffed")}</span>;
  }
  return item.offeredTo.length > 0
    ? t("now.offered", { names: listOf(item.offeredTo.map(roleTitle)) })
    : null;
}
