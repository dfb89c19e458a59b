import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Unit } from "~/api/types";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { previewCalendar, type UnitDraft } from "~/features/admin/api/units";
import { CalendarMoves } from "~/features/admin/components/calendar-moves";

type Props = { unit: Unit; draft: Pick<UnitDraft, "zone" | "country" | "weekend"> };

/** While the calendar of a unit is being changed: what saving it would move. */
export function CalendarPreviewNote({ unit, draft }: Props) {
  const { t } = useTranslation("admin");
  const settings = { zone: draft.zone, country: draft.country, weekend: draft.weekend };
  const changed =
    draft.zone !== unit.ownZone ||
    draft.country !== unit.ownCountry ||
    weekdays(draft.weekend) !== weekdays(unit.ownWeekend);
  const preview = useQuery({
    queryKey: ["units", "preview", unit.id, settings],
    queryFn: () => previewCalendar(unit.id, { settings }),
    enabled: changed,
    retry: false,
    staleTime: 0,
  });
  if (!changed) {
    return null;
  }
  return (
    <div aria-live="polite">
      <ProblemAlert error={preview.error} />
      {preview.isPending && <p>{t("calendar.computing")}</p>}
      {preview.data && <CalendarMoves preview={preview.data} zone={unit.zone} />}
    </div>
  );
}

function weekdays(days: string[] | null): string {
  return days === null ? "inherited" : [...days].sort().join();
}
