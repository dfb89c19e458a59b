/** What the address of the list of all tokens says. */
export type TokenSearch = {
  /** Shows those that ended, too. */
  ended?: true;
};

export function readTokenSearch(raw: Record<string, unknown>): TokenSearch {
  return raw.ended === true || raw.ended === "true" ? { ended: true } : {};
}
