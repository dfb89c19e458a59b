export const VIEWS = ["due", "lists", "people", "holds", "periods"] as const;
export type RetentionViewName = (typeof VIEWS)[number];

/** What the address says; what is due is shown unless it says otherwise. `by` looks ahead to that day. */
export type RetentionSearch = { view?: RetentionViewName; by?: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readRetentionSearch(raw: Record<string, unknown>): RetentionSearch {
  const view = VIEWS.find((each) => each === raw.view);
  return {
    ...(view && view !== "due" ? { view } : {}),
    ...(typeof raw.by === "string" && DAY.test(raw.by) ? { by: raw.by } : {}),
  };
}
