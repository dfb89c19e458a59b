import { IconBan, IconUserQuestion, IconUserShare } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ItemRow } from "~/api/case-types";
import { useSession } from "~/api/use-session";
import { DueBadge } from "~/components/domain/due-badge";
import classes from "~/features/inbox/components/item-list.module.css";
import type { InboxGroup } from "~/features/inbox/model/groups";
import { standInWords } from "~/features/inbox/model/stand-in";

type Props = {
  group: InboxGroup | undefined;
  item: ItemRow;
  open: boolean;
  /** A click with Shift selects up to here instead of opening. */
  onExtend: () => void;
};

/** One item: what is to be done, in which case, until when, and by whom if not by the reader. */
export function ItemListRow({ group, item, open, onExtend }: Props) {
  const { t } = useTranslation(["inbox", "common"]);
  const { person } = useSession();
  const holder =
    item.assignee?.id === person.id || (!item.assignee && item.standIn?.person?.id === person.id)
      ? null
      : (item.assignee?.name ??
        (item.offeredTo.length > 0 ? t("offeredTo", { names: item.offeredTo.join(", ") }) : null));
  return (
    <Link
      id={`item-${item.id}`}
      to="/inbox"
      search={{ ...(group ? { group } : {}), item: item.id }}
      className={classes.row}
      data-barred={item.barred ? true : undefined}
      aria-current={open ? "true" : undefined}
      preload={false}
      onClick={(event) => {
        if (event.shiftKey) {
          event.preventDefault();
          onExtend();
        }
      }}
    >
      <span className={classes.first}>
        <span className={classes.title}>{item.title}</span>
        <DueBadge dueAt={item.dueAt} short done={item.state !== "OPEN"} />
      </span>
      {item.detail && <span className={classes.detail}>{item.detail}</span>}
      <span className={classes.case}>
        {item.case.number} · {item.case.title}
      </span>
      <span className={classes.marks}>
        {item.tier === "CRITICAL" && <span className={classes.tier}>{t("common:tier.CRITICAL")}</span>}
        {item.grade === "MAJOR" && <span>{t("common:grade.MAJOR")}</span>}
        {item.escalationLevel > 0 && (
          <span className={classes.tier}>{t("common:level", { level: item.escalationLevel })}</span>
        )}
        {item.attempt > 1 && <span>{t("common:attempt", { count: item.attempt })}</span>}
        {item.standIn && (
          <span className={classes.flag}>
            <IconUserShare size={13} aria-hidden /> {standInWords(item.standIn)}
          </span>
        )}
        {holder && <span>{holder}</span>}
        {item.barred && (
          <span className={classes.flag}>
            <IconBan size={13} aria-hidden /> {t("barred.short")}
          </span>
        )}
        {item.unstaffed && (
          <span className={classes.flag}>
            <IconUserQuestion size={13} aria-hidden /> {t("unstaffed.short")}
          </span>
        )}
      </span>
    </Link>
  );
}
