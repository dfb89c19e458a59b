import { useTranslation } from "react-i18next";

/** What the buttons of a calendar do, for those who hear instead of see them. */
export function useCalendarLabels() {
  const { t } = useTranslation("common");
  const earlier = t("calendar.previous");
  const later = t("calendar.next");
  return {
    monthLevelControl: t("calendar.month"),
    yearLevelControl: t("calendar.year"),
    nextMonth: later,
    previousMonth: earlier,
    nextYear: later,
    previousYear: earlier,
    nextDecade: later,
    previousDecade: earlier,
  };
}
