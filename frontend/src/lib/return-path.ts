/** Where a person goes on to who wanted no page in particular. */
export const FIRST_PAGE = "/inbox";

/**
 * The address when it leads to a page of this application, else `undefined`: a link must never lead elsewhere through signing
 * in. One slash, and nothing that browsers read as another one or leave out before they look for one.
 */
export function returnPath(wanted: unknown): string | undefined {
  const inside = typeof wanted === "string" && /^\/(?!\/)[^\\\s\p{Cc}]{0,999}$/u.test(wanted);
  return inside && !/^\/(api|sign-in)\b/.test(wanted) ? wanted : undefined;
}
