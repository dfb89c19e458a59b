/** Minutes that a zone is ahead of UTC at an instant. */
function minutesAhead(instant: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return Math.round((local - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

/** The last second of a day (`YYYY-MM-DD`) in a zone, as an instant. */
export function endOfDay(day: string, zone: string): string {
  const asUtc = Date.parse(`${day}T23:59:59Z`);
  const guess = new Date(asUtc - minutesAhead(new Date(asUtc), zone) * 60_000);
  // The offset may change between the guess and the end of the day.
  return new Date(asUtc - minutesAhead(guess, zone) * 60_000).toISOString();
}
