const TEXTS = ["person", "action", "case", "unit", "from", "to", "q", "entry"] as const;

/** What the address of the trail says; days are `YYYY-MM-DD`, `entry` is the one that is open. */
export type TrailSearch = Partial<Record<(typeof TEXTS)[number], string>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readTrailSearch(raw: Record<string, unknown>): TrailSearch {
  const found: TrailSearch = {};
  for (const key of TEXTS) {
    const value = typeof raw[key] === "number" ? String(raw[key]) : raw[key];
    const day = key === "from" || key === "to";
    if (typeof value === "string" && value.trim() !== "" && (!day || DAY.test(value))) {
      found[key] = value;
    }
  }
  return found;
}

/** Changes parts of the address; undefined takes a part off. */
export function withTrailFilter(
  search: TrailSearch,
  part: Partial<Record<keyof TrailSearch, string | undefined>>,
): TrailSearch {
  return readTrailSearch({ ...search, ...part });
}

/** What the server filters by. */
export function trailFilters({ entry: _entry, ...filters }: TrailSearch): Omit<TrailSearch, "entry"> {
  return filters;
}
