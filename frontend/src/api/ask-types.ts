import type { Instant, PersonRef } from "~/api/types";

/** What is known of a task that something is asked about; ids and the case's title only for readers of the case. */
export type AskedTask = {
  itemId: string | null;
  title: string;
  caseId: string | null;
  caseNumber: string;
  caseTitle: string | null;
};

export type TimeAction =
  | "askMoreTime"
  | "grantTime"
  | "acceptLateness"
  | "nudge"
  | "takeOver"
  | "askColleague";

/** More time that was asked for, or given unasked (then `askedBy` is null). */
export type ExtensionView = {
  id: string;
  state: "OPEN" | "GRANTED" | "REFUSED" | "LAPSED";
  askedBy: PersonRef | null;
  askedAt: Instant;
  /** A day, as `YYYY-MM-DD`. */
  askedUntil: string | null;
  reason: string;
  decidedBy: PersonRef | null;
  decidedAt: Instant | null;
  decisionReason: string | null;
  dueBefore: Instant | null;
  dueAfter: Instant | null;
  allowedActions: string[];
};

export type QuestionView = {
  id: string;
  task: AskedTask;
  state: "OPEN" | "ANSWERED" | "LAPSED";
  askedBy: PersonRef;
  askedOf: PersonRef;
  askedAt: Instant;
  text: string;
  answer: string | null;
  answeredAt: Instant | null;
  allowedActions: string[];
};

export type AcceptanceView = {
  by: PersonRef;
  at: Instant;
  until: string;
  dueAt: Instant;
  reason: string;
  running: boolean;
};

export type NudgeView = { by: PersonRef; at: Instant; message: string };

export type HoldView = {
  id: string;
  caseId: string;
  caseNumber: string;
  caseTitle: string;
  state: "ASKED" | "RUNNING" | "DECLINED" | "WITHDRAWN" | "ENDED" | "OVER";
  askedBy: PersonRef;
  askedAt: Instant;
  until: string;
  reason: string;
  decidedBy: PersonRef | null;
  decidedAt: Instant | null;
  decisionReason: string | null;
  endedBy: PersonRef | null;
  endedAt: Instant | null;
  allowedActions: string[];
};

export type CaseHolds = { items: HoldView[]; allowedActions: string[] };

/** Everything that was asked and decided about one item's time, newest first. */
export type AsksView = {
  dueAt: Instant | null;
  originalDueAt: Instant | null;
  dueSetOutside: boolean;
  extensionsGranted: number;
  extensionsMost: number;
  /** No reminder and no alarm before that instant. */
  silentUntil: Instant | null;
  extensions: ExtensionView[];
  questions: QuestionView[];
  acceptances: AcceptanceView[];
  nudges: NudgeView[];
  hold: HoldView | null;
  allowedActions: string[];
};

/** A request for more time as its decider sees it. */
export type ExtensionRequest = {
  id: string;
  task: AskedTask;
  askedBy: PersonRef;
  askedAt: Instant;
  askedUntil: string;
  reason: string;
  dueAt: Instant | null;
  originalDueAt: Instant | null;
  overdue: boolean;
  granted: number;
  most: number;
  allowedActions: string[];
};
