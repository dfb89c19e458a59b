import type { InboxCounts } from "~/api/case-types";

const ITEM_GROUPS = ["OVERDUE", "TODAY", "WEEK", "LATER", "WAITING", "UNSTAFFED"] as const;

/** Groups of tasks. */
export type ItemGroup = (typeof ITEM_GROUPS)[number];

/** `ASKED` holds no tasks but decisions and questions that wait for the reader. */
export const INBOX_GROUPS = ["OVERDUE", "TODAY", "WEEK", "LATER", "ASKED", "WAITING", "UNSTAFFED"] as const;

export type InboxGroup = (typeof INBOX_GROUPS)[number];

/** What the server counts, and what waits for the reader's word. */
export type GroupCounts = InboxCounts & { asked: number };

/** How much a group holds. */
export function countOf(counts: GroupCounts, group: InboxGroup): number {
  switch (group) {
    case "OVERDUE":
      return counts.overdue;
    case "TODAY":
      return counts.today;
    case "WEEK":
      return counts.week;
    case "LATER":
      return counts.later;
    case "ASKED":
      return counts.asked;
    case "WAITING":
      return counts.waiting;
    case "UNSTAFFED":
      return counts.unstaffed;
  }
}

/** The group that opens by itself: the most urgent one that holds something. */
export function firstGroup(counts: GroupCounts): InboxGroup {
  return INBOX_GROUPS.find((group) => group !== "WAITING" && countOf(counts, group) > 0) ?? "TODAY";
}

/** Whether nothing waits in any group, for the person or for others. */
export function isEmptyInbox(counts: GroupCounts): boolean {
  return INBOX_GROUPS.every((group) => countOf(counts, group) === 0);
}

const FEW: InboxGroup[] = ["ASKED", "UNSTAFFED"];

/** Groups that concern few people are there only while they hold something or are open. */
export function shownGroups(counts: GroupCounts, open?: InboxGroup): InboxGroup[] {
  return INBOX_GROUPS.filter((group) => !FEW.includes(group) || group === open || countOf(counts, group) > 0);
}
