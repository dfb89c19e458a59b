import { useTranslation } from "react-i18next";
import { CaseLink } from "~/components/domain/case-link";
import type { CalendarMove, CalendarPreview } from "~/features/admin/api/units";
import classes from "~/features/admin/components/calendar-moves.module.css";
import { clockTime, shortDay } from "~/lib/dates";
import { now } from "~/lib/viewer";

type Props = { preview: CalendarPreview; zone: string };

/** What a changed calendar would move: in numbers, and task by task as far as the reader may see them. */
export function CalendarMoves({ preview, zone }: Props) {
  const { t } = useTranslation("admin");
  if (preview.dueMoves === 0 && preview.signalMoves === 0) {
    return <p className={classes.none}>{t("calendar.nothing", { count: preview.items })}</p>;
  }
  return (
    <section className={classes.moves} aria-label={t("calendar.title")}>
      <p className={classes.summary}>
        <strong>{t("calendar.due", { count: preview.dueMoves })}</strong>{" "}
        {t("calendar.signal", { count: preview.signalMoves })}
      </p>
      {preview.rows.length > 0 && (
        <ul className={classes.list}>
          {preview.rows.map((row) => (
            <Row key={row.itemId} row={row} zone={zone} />
          ))}
        </ul>
      )}
      {preview.more > 0 && (
        <p className={classes.more}>
          {t(preview.rows.length > 0 ? "calendar.more" : "calendar.unnamed", { count: preview.more })}
        </p>
      )}
    </section>
  );
}

function Row({ row, zone }: { row: CalendarMove; zone: string }) {
  const { t } = useTranslation("admin");
  const at = (instant: string | null, hour: boolean) =>
    instant === null
      ? t("calendar.none")
      : shortDay(new Date(instant), now(), { zone }) +
        (hour ? `, ${clockTime(new Date(instant), { zone })}` : "");
  const moved = (move: { from: string | null; to: string | null }, hour: boolean) =>
    move.from === move.to
      ? t("calendar.stays", { at: at(move.from, hour) })
      : t("calendar.fromTo", { from: at(move.from, hour), to: at(move.to, hour) });
  return (
    <li className={classes.row}>
      <span className={classes.task}>
        {row.task} <CaseLink caseId={row.caseId} number={row.caseNumber} />
      </span>
      <span className={classes.when}>
        {t("calendar.dueAt")}: {moved(row.due, false)}
      </span>
      <span className={classes.when}>
        {t("calendar.nextSignal")}: {moved(row.signal, true)}
      </span>
    </li>
  );
}
