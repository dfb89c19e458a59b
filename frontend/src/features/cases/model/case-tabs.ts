import { TIMELINE_FILTERS, type TimelineFilter } from "~/features/cases/model/timeline-filter";

export const CASE_TABS = ["now", "diagram", "timeline", "evidence", "answers", "links"] as const;

export type CaseTab = (typeof CASE_TABS)[number];
/** `events` narrows the timeline. */
export type CasePageSearch = { tab?: CaseTab; events?: TimelineFilter };

/** Reads the address of a case; "now" is where one arrives, and what stands at its beginning is left out. */
export function readCasePageSearch(raw: Record<string, unknown>): CasePageSearch {
  const tab = CASE_TABS.find((each) => each === raw.tab && each !== "now");
  const events = TIMELINE_FILTERS.find((each) => each === raw.events && each !== "ALL");
  return { ...(tab ? { tab } : {}), ...(tab === "timeline" && events ? { events } : {}) };
}
