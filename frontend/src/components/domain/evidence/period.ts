import type { Day } from "~/api/types";
import { plainDay } from "~/lib/dates";

/** "Mon 2 Nov 2026 – Fri 20 Nov 2026", one day where both are the same, nothing where there is none. */
export function periodText({
  periodFrom,
  periodTo,
}: {
  periodFrom: Day | null;
  periodTo: Day | null;
}): string {
  const days = [periodFrom, periodTo].filter((day): day is Day => day !== null);
  return [...new Set(days)].map((day) => plainDay(day)).join(" – ");
}
