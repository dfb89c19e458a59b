import { Tooltip } from "@mantine/core";
import { IconAlertCircleFilled, IconCalendarDue, IconHourglass } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "~/components/domain/due-badge.module.css";
import { fullInstant, shortDay } from "~/lib/dates";
import { dueOf } from "~/lib/due";
import { useNow, zone } from "~/lib/viewer";

type Props = {
  dueAt: string | null;
  /** While nothing is to be done: when the period that has to pass is over. */
  waitsUntil?: string | null;
  /** Only the relative part, for narrow lists; the whole stands in the tooltip. */
  short?: boolean;
  /** What is done cannot be late any more. */
  done?: boolean;
};

/** "in 3 days · Thu 26 Nov"; what is late says so by word, weight and sign, not by colour alone. */
export function DueBadge({ dueAt, waitsUntil = null, short = false, done = false }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  if (!dueAt && waitsUntil) {
    const instant = new Date(waitsUntil);
    return (
      <Tooltip label={fullInstant(instant, { zone: zone() })}>
        <span className={classes.due}>
          <IconHourglass size={14} stroke={1.6} aria-hidden />
          {t("due.waits", { day: shortDay(instant, now, { zone: zone() }) })}
        </span>
      </Tooltip>
    );
  }
  if (!dueAt) {
    return short ? null : <span className={classes.due}>{t("due.none")}</span>;
  }
  const due = dueOf(dueAt, now, zone(), i18n.language === "en" ? undefined : i18n.language);
  const late = due.late && !done;
  const Glyph = late ? IconAlertCircleFilled : IconCalendarDue;
  return (
    <Tooltip label={fullInstant(new Date(dueAt), { zone: zone() })}>
      <span className={classes.due} data-urgency={done ? "later" : due.urgency}>
        <Glyph size={14} stroke={1.6} aria-hidden />
        {late && <span>{t("due.late")}</span>}
        {late && !short && " · "}
        {late && short ? null : <span>{due.relative}</span>}
        {!short && <span className={classes.absolute}>{due.absolute}</span>}
      </span>
    </Tooltip>
  );
}
