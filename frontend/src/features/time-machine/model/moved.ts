const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far business time is from the computer's, in the largest unit that says it; null when it is not moved. */
export function movedBy(
  offsetSeconds: number,
): { unit: "day" | "hour"; count: number; ahead: boolean } | null {
  const size = Math.abs(offsetSeconds);
  if (size < HOUR) {
    return null;
  }
  const days = size >= 2 * DAY;
  return {
    unit: days ? "day" : "hour",
    count: Math.round(size / (days ? DAY : HOUR)),
    ahead: offsetSeconds > 0,
  };
}
