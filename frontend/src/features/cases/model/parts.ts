const PARTS = ["OWNER", "STARTER", "DOER", "ASSIGNEE"] as const;

export type Part = (typeof PARTS)[number];

/** Parts a person has in a case, the weightiest first. Who did a task had it, so that is not said as well. */
export function partsOf(as: string[]): Part[] {
  return PARTS.filter((part) => as.includes(part) && !(part === "ASSIGNEE" && as.includes("DOER")));
}
