const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Options = { locale?: string; zone?: string };

function formatter(options: Intl.DateTimeFormatOptions, { locale = "en-GB", zone = "UTC" }: Options) {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
}

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`. */
export function dayOf(instant: Date, zone: string): string {
  return formatter({ year: "numeric", month: "2-digit", day: "2-digit" }, { locale: "sv-SE", zone }).format(
    instant,
  );
}

/** Whole calendar days from one instant to another as people count them: tomorrow is 1, whatever the hour. */
export function daysBetween(from: Date, to: Date, zone: string): number {
  return Math.round((Date.parse(dayOf(to, zone)) - Date.parse(dayOf(from, zone))) / DAY);
}

/** "Thu 26 Nov", with the year when it is not the one of `now`. */
export function shortDay(instant: Date, now: Date, options: Options = {}): string {
  const zone = options.zone ?? "UTC";
  const sameYear = dayOf(instant, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4);
  const parts = formatter(
    { weekday: "short", day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) },
    options,
  ).format(instant);
  return parts.replace(",", "");
}

/** "14:05". */
export function clockTime(instant: Date, options: Options = {}): string {
  return formatter({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, options).format(instant);
}

/** "Thu 26 Nov 2026, 14:05 CET", for titles and exports where nothing may be left open. */
export function fullInstant(instant: Date, options: Options = {}): string {
  return formatter(
    {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZoneName: "short",
    },
    options,
  ).format(instant);
}

/** A day (`YYYY-MM-DD`) as "Thu 26 Nov 2026"; days have no zone. */
export function plainDay(day: string, options: Options = {}): string {
  const instant = new Date(`${day}T12:00:00Z`);
  return formatter(
    { weekday: "short", day: "numeric", month: "short", year: "numeric" },
    { ...options, zone: "UTC" },
  )
    .format(instant)
    .replace(",", "");
}

/** A text as people read it: what is nothing but a day is written as one. */
export function readable(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? plainDay(text) : text;
}

/** "in 3 days", "yesterday", "5 minutes ago": days where the calendar day differs, else hours and minutes. */
export function relative(instant: Date, now: Date, options: Options = {}): string {
  const words = new Intl.RelativeTimeFormat(options.locale ?? "en-GB", { numeric: "auto" });
  const days = daysBetween(now, instant, options.zone ?? "UTC");
  if (Math.abs(days) >= 60) {
    return words.format(Math.round(days / 30), "month");
  }
  const distance = instant.getTime() - now.getTime();
  if (days !== 0 && Math.abs(distance) >= 12 * HOUR) {
    return words.format(days, "day");
  }
  if (Math.abs(distance) >= HOUR) {
    return words.format(Math.trunc(distance / HOUR), "hour");
  }
  return Math.abs(distance) < MINUTE
    ? words.format(0, "second")
    : words.format(Math.trunc(distance / MINUTE), "minute");
}
