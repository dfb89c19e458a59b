import type { InboxCounts } from "~/api/case-types";

export const INBOX_GROUPS = ["OVERDUE", "TODAY", "WEEK", "LATER", "WAITING", "UNSTAFFED"] as const;

export type InboxGroup = (typeof INBOX_GROUPS)[number];

/** How many items a group holds. */
export function countOf(counts: InboxCounts, group: InboxGroup): number {
  switch (group) {
    case "OVERDUE":
      return counts.overdue;
    case "TODAY":
      return counts.today;
    case "WEEK":
      return counts.week;
    case "LATER":
      return counts.later;
    case "WAITING":
      return counts.waiting;
    case "UNSTAFFED":
      return counts.unstaffed;
  }
}

/** The group that opens by itself: the most urgent one that holds something. */
export function firstGroup(counts: InboxCounts): InboxGroup {
  return INBOX_GROUPS.find((group) => group !== "WAITING" && countOf(counts, group) > 0) ?? "TODAY";
}

/** Whether nothing waits in any group, for the person or for others. */
export function isEmptyInbox(counts: InboxCounts): boolean {
  return INBOX_GROUPS.every((group) => countOf(counts, group) === 0);
}

/** "Cannot be staffed" concerns few people, so the group is there only while it holds something. */
export function shownGroups(counts: InboxCounts): InboxGroup[] {
  return INBOX_GROUPS.filter((group) => group !== "UNSTAFFED" || counts.unstaffed > 0);
}
