import { defaultParseSearch, defaultStringifySearch } from "@tanstack/react-router";

type Search = Record<string, unknown>;

/** The filter as it is kept: in one order, so that the same filter is the same text. */
export function toQuery(search: Search): string {
  const sorted = Object.entries(search)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => one.localeCompare(other));
  return defaultStringifySearch(Object.fromEntries(sorted)).replace(/^\?/, "");
}

/** What the address of the list says when the view is opened; the list itself leaves out what it does not know. */
export function fromQuery(query: string): Search {
  return defaultParseSearch(query);
}
