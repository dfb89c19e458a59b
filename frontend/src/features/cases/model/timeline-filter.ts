import type { TimelineEvent } from "~/api/case-types";

export const TIMELINE_FILTERS = ["ALL", "case", "work", "comment", "evidence"] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** What kind of thing happened; comments are their own kind because people look for them. */
export function kindOf(event: Pick<TimelineEvent, "action">): Exclude<TimelineFilter, "ALL"> {
  const noun = event.action.split(".")[0];
  if (event.action === "case.commented") {
    return "comment";
  }
  if (noun === "evidence") {
    return "evidence";
  }
  return noun === "item" || noun === "step" ? "work" : "case";
}

/** Events of one kind, in the order they came. */
export function ofKind<T extends Pick<TimelineEvent, "action">>(events: T[], filter: TimelineFilter): T[] {
  return filter === "ALL" ? events : events.filter((event) => kindOf(event) === filter);
}
