import type { Evidence } from "~/api/types";

/** Id of the newest version of a piece that was replaced; `undefined` where it is the newest itself, or that is not known. */
export function newestVersion(known: Evidence[], evidence: Evidence | undefined): string | undefined {
  let next = evidence?.supersededBy;
  let newest: string | undefined;
  while (next) {
    const found = known.find(({ id }) => id === next);
    newest = found ? found.id : newest;
    next = found?.supersededBy;
  }
  return newest;
}
