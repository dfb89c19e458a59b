import type { AsksView } from "~/api/ask-types";

/** Whether anything happened that the history shows. */
export function hasHistory({ extensions, acceptances, nudges }: AsksView): boolean {
  return extensions.some(({ state }) => state !== "OPEN") || acceptances.length > 0 || nudges.length > 0;
}
