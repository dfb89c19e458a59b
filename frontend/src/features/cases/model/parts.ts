const PARTS = ["OWNER", "STARTER", "DOER", "ASSIGNEE", "SUBSTITUTE", "DEPUTY", "TOLD"] as const;

export type Part = (typeof PARTS)[number];

/**
 * Parts a person has in a case, the weightiest first. Who did a task had it, so that is not said as well; in a case
 * that is over nobody has one.
 */
export function partsOf(as: string[], open: boolean): Part[] {
  const asked = open && !as.includes("DOER");
  return PARTS.filter((part) => as.includes(part) && (part !== "ASSIGNEE" || asked));
}
