import type { Day, Instant, PersonRef, UnitRef } from "~/api/types";

export type RetentionType = {
  key: string;
  title: string;
  least: string;
  years: number | null;
  words: string;
};

export type RetentionView = {
  types: RetentionType[];
  units: UnitRef[];
  waiting: number;
  erasures: number;
  version: number;
  allowedActions: string[];
};

/** A closed case and when its time is over; `kept` says why it is not deleted all the same. */
export type DueCase = {
  id: string;
  number: string;
  title: string;
  type: string;
  typeTitle: string;
  unit: UnitRef;
  closedAt: Instant;
  dueOn: Day;
  rule: string;
  kept: string[];
};

export type RunState = "PROPOSED" | "APPROVED" | "REJECTED" | "DONE";

/** A list of cases to delete, proposed by one person and decided on by another. */
export type RunView = {
  id: string;
  unit: UnitRef;
  state: RunState;
  proposedBy: PersonRef;
  proposedAt: Instant;
  decidedBy: PersonRef | null;
  decidedAt: Instant | null;
  reason: string | null;
  endedAt: Instant | null;
  cases: number;
  deleted: number;
  kept: number;
  excluded: number;
  files: number;
  records: number;
  bytes: number;
  own: boolean;
  version: number;
  allowedActions: string[];
};

export type RunCase = {
  caseId: string;
  number: string;
  title: string | null;
  type: string;
  unit: UnitRef;
  closedAt: Instant;
  dueOn: Day;
  rule: string;
  files: number;
  records: number;
  bytes: number;
  state: "LISTED" | "EXCLUDED" | "DELETED" | "KEPT";
  note: string | null;
  doneAt: Instant | null;
};

/** That the name of somebody who left goes, proposed by one person and decided on by another. */
export type ErasureView = {
  id: string;
  person: PersonRef;
  unit: UnitRef;
  state: "PROPOSED" | "REJECTED" | "DONE";
  reason: string;
  proposedBy: PersonRef;
  proposedAt: Instant;
  decidedBy: PersonRef | null;
  decidedAt: Instant | null;
  decisionReason: string | null;
  standsInTheWay: string[];
  own: boolean;
  version: number;
  allowedActions: string[];
};

/** Why a case is kept whatever its time. */
export type LegalHoldView = {
  id: string;
  caseId: string;
  caseNumber: string;
  unit: UnitRef;
  reason: string;
  until: Day | null;
  running: boolean;
  setBy: PersonRef;
  setAt: Instant;
  liftedBy: PersonRef | null;
  liftedAt: Instant | null;
  liftReason: string | null;
  allowedActions: string[];
};

export type LegalHoldsOfCase = { items: LegalHoldView[]; allowedActions: string[] };
