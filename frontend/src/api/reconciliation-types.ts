import type { Instant } from "~/api/types";

export type DifferenceKind =
  | "ITEM_WITHOUT_TASK"
  | "TASK_WITHOUT_ITEM"
  | "OFFER_DIFFERS"
  | "SIGNAL_MISSING"
  | "SIGNAL_MISPLACED"
  | "CASE_WITHOUT_PROCESS"
  | "PROCESS_WITHOUT_CASE";

export type ReconciliationRun = {
  id: string;
  begunAt: Instant;
  endedAt: Instant | null;
  begunBy: string | null;
  state: "RUNNING" | "DONE" | "FAILED";
  items: number;
  tasks: number;
  cases: number;
  processes: number;
  found: number;
};

export type Overview = {
  run: ReconciliationRun | null;
  differences: Partial<Record<DifferenceKind, number>>;
};

export type Difference = {
  id: string;
  kind: DifferenceKind;
  subject: string;
  caseId: string | null;
  caseNumber: string | null;
  readable: boolean;
  detail: string;
  foundAt: Instant;
};

export type Repair = { repaired: number; gone: number; failed: number; left: number };
