import { clockTime, daysBetween, relative, shortDay } from "~/lib/dates";

export type Urgency = "overdue" | "today" | "soon" | "later";

/** How a due instant is shown; `late` is set where it has passed. */
export type Due = { urgency: Urgency; late: boolean; relative: string; absolute: string };

const SOON_DAYS = 3;

/**
 * Puts a due instant into words. Work due at the end of a day is shown by the day alone, work due within the day
 * (hours are possible) with its time.
 */
export function dueOf(dueAt: string, now: Date, zone: string, locale?: string): Due {
  const at = new Date(dueAt);
  const options = locale ? { zone, locale } : { zone };
  const days = daysBetween(now, at, zone);
  const late = at.getTime() < now.getTime();
  const endOfDay = clockTime(at, options) === "23:59";
  const absolute = endOfDay
    ? shortDay(at, now, options)
    : `${shortDay(at, now, options)} ${clockTime(at, options)}`;
  const words =
    endOfDay && days === 0 && !late
      ? new Intl.RelativeTimeFormat(locale ?? "en-GB", { numeric: "auto" }).format(0, "day")
      : relative(at, now, options);
  const urgency = late ? "overdue" : days <= 0 ? "today" : days <= SOON_DAYS ? "soon" : "later";
  return { urgency, late, relative: words, absolute };
}
