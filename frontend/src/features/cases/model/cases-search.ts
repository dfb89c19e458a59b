import type { CaseState } from "~/api/case-types";

export const CASE_VIEWS = ["OPEN", "CLOSED", "WITHDRAWN", "REOPENED", "ALL"] as const;
export const CASE_SORTS = ["-startedAt", "dueAt", "number"] as const;

export type CaseListView = CaseState | "ALL";
export type CaseSort = (typeof CASE_SORTS)[number];

/** What the address of the list says. Without a state the open cases are shown, without a sort the newest first. */
export type CasesSearch = {
  state?: CaseListView;
  type?: string;
  unit?: string;
  owner?: string;
  stage?: string;
  overdue?: true;
  q?: string;
  sort?: CaseSort;
};

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** Reads the address; what it does not know is left out, so that an old bookmark still opens. */
export function readCasesSearch(raw: Record<string, unknown>): CasesSearch {
  const found: CasesSearch = {};
  const state = CASE_VIEWS.find((view) => view === raw.state && view !== "OPEN");
  const sort = CASE_SORTS.find((each) => each === raw.sort && each !== "-startedAt");
  if (state) {
    found.state = state;
  }
  if (sort) {
    found.sort = sort;
  }
  for (const key of ["type", "unit", "owner", "stage"] as const) {
    const value = text(raw[key]);
    if (value) {
      found[key] = value;
    }
  }
  // The router turns a number such as "17" in the address into a number.
  const q = text(typeof raw.q === "number" ? String(raw.q) : raw.q);
  if (q) {
    found.q = q;
  }
  if (raw.overdue === true || raw.overdue === "true") {
    found.overdue = true;
  }
  return found;
}

/** The parameters that the server understands. */
export function toCasesQuery(search: CasesSearch): Record<string, string | boolean | undefined> {
  const { state = "OPEN", sort = "-startedAt", ...filters } = search;
  return { ...filters, sort, ...(state === "ALL" ? {} : { state }) };
}

/** Whether something besides the state narrows the list. */
export function isFiltered({ state: _state, sort: _sort, ...filters }: CasesSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/** Changes one part of the address; an empty value takes it off. */
export function withFilter<K extends keyof CasesSearch>(
  search: CasesSearch,
  key: K,
  value: CasesSearch[K] | undefined,
): CasesSearch {
  const { [key]: _old, ...rest } = search;
  return readCasesSearch(value === undefined ? rest : { ...rest, [key]: value });
}
