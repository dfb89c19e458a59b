import type { BulkResult, ItemRow } from "~/api/case-types";

/** Actions on many items, by the action that a single item allows. */
export const BULK_ACTIONS = ["claim", "reassign", "askMoreTime"] as const;

export type BulkAction = (typeof BULK_ACTIONS)[number];

/** The most that the server takes at once. */
const AT_ONCE = 200;

type Ids = ReadonlySet<string>;

/** The selection with one row taken in, or off where it was in. */
export function toggled(selected: Ids, id: string): Ids {
  const next = new Set(selected);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}

/** The selection with every row between two of them, in either direction; without a first row only the second. */
export function withRange(rows: { id: string }[], selected: Ids, from: string | undefined, to: string): Ids {
  const ids = rows.map(({ id }) => id);
  const end = ids.indexOf(to);
  const start = from === undefined ? -1 : ids.indexOf(from);
  if (start < 0 || end < 0) {
    return new Set([...selected, to]);
  }
  return new Set([...selected, ...ids.slice(Math.min(start, end), Math.max(start, end) + 1)]);
}

/** What is selected and still in the list, in its order. */
export function selectedRows(rows: ItemRow[], selected: Ids): ItemRow[] {
  return rows.filter(({ id }) => selected.has(id));
}

/** Actions that at least one of the rows allows. The server says for each of the others why not. */
export function possible(rows: ItemRow[]): BulkAction[] {
  return BULK_ACTIONS.filter((action) => rows.some(({ allowedActions }) => allowedActions.includes(action)));
}

/** In parts that the server takes. */
export function parts(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) =>
    ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}

/** The results with those of a second try in the place of the first. */
export function merged(before: BulkResult[], again: BulkResult[]): BulkResult[] {
  const newer = new Map(again.map((result) => [result.itemId, result]));
  return before.map((result) => newer.get(result.itemId) ?? result);
}
