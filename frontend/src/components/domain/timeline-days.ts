import type { TimelineEvent } from "~/api/case-types";
import { dayOf } from "~/lib/dates";

/** Events under the calendar day of the zone, in the order they come in. */
export function byDay(events: TimelineEvent[], zone: string): { day: string; events: TimelineEvent[] }[] {
  const days: { day: string; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const day = dayOf(new Date(event.at), zone);
    const last = days.at(-1);
    if (last?.day === day) {
      last.events.push(event);
    } else {
      days.push({ day, events: [event] });
    }
  }
  return days;
}
