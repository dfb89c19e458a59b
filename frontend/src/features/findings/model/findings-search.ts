import { type ProposalStatus, STATUSES } from "~/features/findings/api/proposals";

/** What the address of the findings says; the open ones are shown unless it says otherwise. */
export type FindingsSearch = { status?: ProposalStatus };

export function readFindingsSearch(raw: Record<string, unknown>): FindingsSearch {
  const status = STATUSES.find((each) => each === raw.status);
  return status && status !== "OPEN" ? { status } : {};
}
