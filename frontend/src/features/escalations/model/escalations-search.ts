/** What the address of the escalations says: the unit that is looked at, with those below it. */
export type EscalationsSearch = { unit?: string };

export function readEscalationsSearch(raw: Record<string, unknown>): EscalationsSearch {
  return typeof raw.unit === "string" && raw.unit !== "" ? { unit: raw.unit } : {};
}
