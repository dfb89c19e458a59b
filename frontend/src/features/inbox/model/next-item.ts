import type { ItemRow } from "~/api/case-types";

/** Whether the person can get on with the item now. */
export function isDoable(item: ItemRow): boolean {
  return (
    item.state === "OPEN" &&
    !item.barred &&
    item.allowedActions.some((action) => action === "complete" || action === "claim")
  );
}

/**
 * What opens after an item was completed: what follows for the same person in the same case, else the next one of
 * the list below it, else the nearest above.
 */
export function nextItem(
  completed: string,
  followUps: ItemRow[],
  list: ItemRow[],
  personId: string,
): string | undefined {
  const mine = followUps.find((item) => item.assignee?.id === personId && isDoable(item));
  if (mine) {
    return mine.id;
  }
  const at = list.findIndex(({ id }) => id === completed);
  const below = list.slice(at + 1);
  const above = list.slice(0, Math.max(at, 0)).reverse();
  return [...below, ...above].find((item) => item.id !== completed && isDoable(item))?.id;
}

/** The row that j and k move to; stays at the ends. */
export function neighbour(
  list: { id: string }[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  if (list.length === 0) {
    return undefined;
  }
  const at = list.findIndex(({ id }) => id === current);
  const next =
    at < 0 ? (step === 1 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1);
  return list[next]?.id;
}
