import type { TimeAction } from "~/api/ask-types";
import { dayOf } from "~/lib/dates";

const DAY = 86_400_000;

/** The day after that of an instant, as `YYYY-MM-DD`: the first to which a deadline can be moved. */
export function dayAfter(instant: string, zone: string): string {
  return new Date(Date.parse(`${dayOf(new Date(instant), zone)}T12:00:00Z`) + DAY).toISOString().slice(0, 10);
}

const TIME_ACTIONS: TimeAction[] = [
  "askMoreTime",
  "askColleague",
  "nudge",
  "grantTime",
  "takeOver",
  "acceptLateness",
];

/** What the reader may ask or decide about the item, in the order of the menu. */
export function timeActions(allowed: readonly string[]): TimeAction[] {
  return TIME_ACTIONS.filter((action) => allowed.includes(action));
}
