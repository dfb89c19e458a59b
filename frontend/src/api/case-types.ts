import type { TimeAction } from "~/api/ask-types";
import type { Day, Instant, PersonRef, SubjectCard, Tier, UnitRef } from "~/api/types";

export type CaseState = "OPEN" | "CLOSED" | "WITHDRAWN" | "REOPENED";
export type Grade = "MAJOR" | "MINOR";

export type CaseRow = {
  id: string;
  number: string;
  type: string;
  typeTitle: string;
  title: string;
  state: CaseState;
  stage: string | null;
  stageTitle: string | null;
  outcome: string | null;
  grade: Grade | null;
  tier: Tier | null;
  unit: UnitRef;
  owner: PersonRef | null;
  /** The earliest due instant of its open items. */
  dueAt: Instant | null;
  /** While nothing is to be done: when the period that has to pass is over. */
  waitsUntil: Instant | null;
  overdue: boolean;
  attempt: number;
  level: number;
  openItems: number;
  startedAt: Instant;
  endedAt: Instant | null;
};

export type CaseStage = { key: string; title: string; state: "DONE" | "CURRENT" | "AHEAD" };

export type CaseLink = {
  case: { id: string; number: string; title: string; state: CaseState };
  kind: string;
  direction: "PARENT" | "CHILD";
  blocking: boolean;
};

export type CaseView = CaseRow & {
  subject: SubjectCard | null;
  stages: CaseStage[];
  participants: { person: PersonRef; as: string[] }[];
  links: CaseLink[];
  seal: { hash: string; at: Instant } | null;
  reopens: { id: string; number: string } | null;
  startedBy: PersonRef;
  typeVersion: number;
  /** How far lateness of its open tasks has climbed: 0 to 4. */
  escalationLevel: number;
  allowedActions: string[];
  version: number;
};

export type CaseType = { key: string; title: string; icon: string; version: number; startable: boolean };

export type FormSchema = { id?: string; components: FormComponent[]; [key: string]: unknown };
export type FormComponent = {
  type: string;
  key?: string;
  label?: string;
  components?: FormComponent[];
  [key: string]: unknown;
};
export type FormData = Record<string, unknown>;

export type TimelineEvent = {
  id: string;
  at: Instant;
  actor: PersonRef | null;
  onBehalfOf: PersonRef | null;
  action: string;
  text: string;
  payload: Record<string, unknown> | null;
};

export type SubmissionView = {
  id: string;
  step: string;
  stepTitle: string;
  person: PersonRef;
  onBehalfOf: PersonRef | null;
  at: Instant;
  attempt: number;
  hash: string;
  fields: GivenAnswer[];
};

/** `rows` are those of a list, with their parts apart; empty for everything else. */
export type GivenAnswer = {
  key: string;
  label: string;
  value: unknown;
  display: string;
  rows: { label: string; display: string }[][];
};

/** The finding a corrective action is about. */
export type FindingView = {
  caseId: string;
  grade: Grade;
  planTarget: Day;
  implementationTarget: Day;
  /** Its plan was accepted while it was minor, so that the risk owner never decided on it. */
  riskOwnerMissing: boolean;
  /** Every grade it had, the newest first; the reason is null for the grade it was raised with. */
  grades: { grade: Grade; by: PersonRef | null; at: Instant; reason: string | null }[];
  /** Earlier ones of the same control in the unit, requirement and category of cause. */
  repeats: { id: string; number: string; title: string; state: CaseState }[];
  allowedActions: string[];
};

export type DiagramView = {
  xml: string;
  /** Of several tasks at one element each names all who have one, or to whom it is offered. */
  active: { elementId: string; since: Instant; holders: PersonRef[]; offeredTo: string[] }[];
  done: { elementId: string; count: number }[];
  /** Elapsed time at each element in the order it was reached; running ones until `asOf`. */
  spent: { elementId: string; seconds: number; visits: number; running: boolean }[];
  asOf: Instant;
  failed?: string[];
};

/** What became of one of many items; `code` and `detail` say why it was refused. */
export type BulkResult = {
  itemId: string;
  done: boolean;
  code: string | null;
  detail: string | null;
};

export type ItemAction = "claim" | "release" | "reassign" | "complete" | "comment" | "staff" | TimeAction;

export type ItemRow = {
  id: string;
  case: { id: string; number: string; title: string; type: string; typeTitle: string };
  step: string;
  title: string;
  detail: string | null;
  dueAt: Instant | null;
  /** When it was due before more time was granted. */
  originalDueAt: Instant | null;
  overdue: boolean;
  /** 0 in time, 1 to 4 by how far lateness has climbed. */
  escalationLevel: number;
  state: "OPEN" | "DONE" | "CANCELLED";
  assignee: PersonRef | null;
  offeredTo: string[];
  tier: Tier | null;
  grade: Grade | null;
  attempt: number;
  /** Set where separation of duties keeps the caller from doing it; the row stays visible. */
  barred: { rule: string; message: string; who: PersonRef[] } | null;
  /** Who does it while its own person is away; `until` is null once they are back. */
  standIn: {
    absent: PersonRef;
    until: Day | null;
    person: PersonRef | null;
    passedOver: { person: PersonRef; why: string; detail: string | null }[];
  } | null;
  unstaffed: boolean;
  createdAt: Instant;
  endedAt: Instant | null;
  endedBy: PersonRef | null;
  version: number;
  allowedActions: ItemAction[];
};

export type ItemView = ItemRow & {
  /** Where the reader finds it in the inbox; null once it is over, and where it is in none of their lists. */
  group: "OVERDUE" | "TODAY" | "WEEK" | "LATER" | "WAITING" | "UNSTAFFED" | null;
  why: string;
  form: { key: string; schema: FormSchema; data: FormData; readonly: boolean };
  /** `version` is for `If-Match` where it is saved again. */
  draft: { data: FormData; savedAt: Instant; version: number } | null;
  /** Titles of later steps that nobody could do by the rules if the reader completed the item as it stands. */
  leavesNobodyFor: string[];
  subject: SubjectCard | null;
};

export type InboxCounts = {
  overdue: number;
  today: number;
  week: number;
  later: number;
  waiting: number;
  unstaffed: number;
};
