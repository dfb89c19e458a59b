export const WEEKDAYS = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const;

// 5 January 1970 was a Monday.
const FIRST_MONDAY = Date.UTC(1970, 0, 5);
const DAY = 86_400_000;

/** What a day of the week is called: "Mon". */
export function weekdayName(day: string, locale = "en-GB"): string {
  const index = WEEKDAYS.indexOf(day as (typeof WEEKDAYS)[number]);
  return index < 0
    ? day
    : new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" }).format(
        FIRST_MONDAY + index * DAY,
      );
}

/** Days of the week in their order. */
export function inWeekOrder(days: string[]): string[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}
