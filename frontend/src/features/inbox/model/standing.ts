import type { ItemView } from "~/api/case-types";

/**
 * How the person stands to an item that is on screen.
 * - `answer`: may fill in and complete
 * - `claim`: may take it, then answer
 * - `read`: may only look
 * - `lost`: could answer when it was opened and cannot any more
 */
export type Standing = "answer" | "claim" | "read" | "lost";

export function standingOf(item: ItemView, couldAnswer: boolean): Standing {
  if (item.state === "OPEN" && item.allowedActions.includes("complete") && !item.barred) {
    return "answer";
  }
  if (couldAnswer) {
    return "lost";
  }
  return item.state === "OPEN" && item.allowedActions.includes("claim") && !item.barred ? "claim" : "read";
}
