import { ActionIcon, Group } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "~/api/types";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { QueryBoundary } from "~/components/ui/query-boundary";
import {
  type CalendarPreview,
  type DayOff,
  type Holiday,
  holidaysQuery,
  previewCalendar,
  replaceHolidays,
} from "~/features/admin/api/units";
import { CalendarDialog } from "~/features/admin/components/calendar-dialog";
import { HolidayForm } from "~/features/admin/components/holiday-form";
import classes from "~/features/admin/components/holidays-panel.module.css";
import { plainDay } from "~/lib/dates";
import { now } from "~/lib/viewer";

/** Days off of a unit in one year: public ones, those set above, and its own, which can be changed here. */
export function HolidaysPanel({ unit }: { unit: Unit }) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const [year, setYear] = useState(() => now().getFullYear());
  const [asked, setAsked] = useState<{ items: DayOff[]; moves: CalendarPreview } | null>(null);
  const holidays = useQuery(holidaysQuery(unit.id, year));
  const editable = unit.allowedActions.includes("editHolidays");
  const replace = useMutation({
    mutationFn: (items: DayOff[]) => replaceHolidays(unit.id, year, items),
    onSuccess: () => {
      setAsked(null);
      return client.invalidateQueries({ queryKey: ["units", "holidays"] });
    },
  });
  const preview = useMutation({
    mutationFn: (items: DayOff[]) => previewCalendar(unit.id, { daysOff: { year, items } }),
    onSuccess: (moves, items) =>
      moves.dueMoves + moves.signalMoves > 0 ? setAsked({ items, moves }) : replace.mutate(items),
  });
  const busy = preview.isPending || replace.isPending;
  const own = (items: Holiday[]): DayOff[] =>
    items.filter((each) => each.source === "OWN").map(({ date, name }) => ({ date, name }));
  return (
    <section aria-labelledby="holidays">
      <header className={classes.head}>
        <h3 id="holidays" className={classes.title}>
          {t("holidays.title")}
        </h3>
        <Group gap={4}>
          <ActionIcon aria-label={t("holidays.before")} onClick={() => setYear(year - 1)}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <span className={classes.year} aria-live="polite">
            {year}
          </span>
          <ActionIcon aria-label={t("holidays.after")} onClick={() => setYear(year + 1)}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </header>
      <ProblemAlert error={preview.error ?? (asked ? null : replace.error)} />
      <QueryBoundary query={holidays}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className={classes.none}>{t("holidays.none", { year })}</p>}
            <ul className={classes.list}>
              {items.map((each) => (
                <li key={each.date + each.source} className={classes.row}>
                  <span className={classes.day}>{plainDay(each.date)}</span>
                  <span className={classes.name}>{each.name}</span>
                  <span className={classes.source}>{t(`holidays.source.${each.source}`)}</span>
                  {editable && each.source === "OWN" && (
                    <ActionIcon
                      aria-label={t("holidays.remove", { name: each.name })}
                      disabled={busy}
                      onClick={() => preview.mutate(own(items).filter(({ date }) => date !== each.date))}
                    >
                      <IconTrash size={15} stroke={1.6} aria-hidden />
                    </ActionIcon>
                  )}
                </li>
              ))}
            </ul>
            {editable && (
              <HolidayForm
                key={year}
                year={year}
                taken={own(items).map(({ date }) => date)}
                busy={busy}
                onAdd={(day) => preview.mutate([...own(items), day])}
              />
            )}
          </>
        )}
      </QueryBoundary>
      {asked && (
        <CalendarDialog
          preview={asked.moves}
          zone={unit.zone}
          busy={replace.isPending}
          error={replace.error}
          onSave={() => replace.mutate(asked.items)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
