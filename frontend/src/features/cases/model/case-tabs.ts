export const CASE_TABS = ["now", "diagram", "timeline", "evidence", "answers", "links"] as const;

export type CaseTab = (typeof CASE_TABS)[number];
export type CasePageSearch = { tab?: CaseTab };

/** Reads the address of a case; "now" is where one arrives. */
export function readCasePageSearch(raw: Record<string, unknown>): CasePageSearch {
  const tab = CASE_TABS.find((each) => each === raw.tab && each !== "now");
  return tab ? { tab } : {};
}
