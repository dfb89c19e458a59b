import type { AsksView, ExtensionRequest, ExtensionView, HoldView, QuestionView } from "~/api/ask-types";
import { LIAM, NORA } from "~/testing/fixtures";

const TASK = {
  itemId: "item-1",
  title: "Contain nonconformity",
  caseId: "case-1",
  caseNumber: "CA-1001",
  caseTitle: "Backups were not restored",
};

export function someAsks(change: Partial<AsksView> = {}): AsksView {
  return {
    dueAt: "2026-03-04T22:59:59Z",
    originalDueAt: "2026-03-04T22:59:59Z",
    dueSetOutside: false,
    extensionsGranted: 0,
    extensionsMost: 2,
    silentUntil: null,
    extensions: [],
    questions: [],
    acceptances: [],
    nudges: [],
    hold: null,
    allowedActions: [],
    ...change,
  };
}

export function anExtension(change: Partial<ExtensionView> = {}): ExtensionView {
  return {
    id: "extension-1",
    state: "OPEN",
    askedBy: LIAM,
    askedAt: "2026-03-04T08:00:00Z",
    askedUntil: "2026-03-12",
    reason: "The vendor answers on Monday.",
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    dueBefore: null,
    dueAfter: null,
    allowedActions: [],
    ...change,
  };
}

export function aQuestion(change: Partial<QuestionView> = {}): QuestionView {
  return {
    id: "question-1",
    task: TASK,
    state: "OPEN",
    askedBy: LIAM,
    askedOf: NORA,
    askedAt: "2026-03-04T08:00:00Z",
    text: "Is the feed still running?",
    answer: null,
    answeredAt: null,
    allowedActions: [],
    ...change,
  };
}

export function aRequest(change: Partial<ExtensionRequest> = {}): ExtensionRequest {
  return {
    id: "extension-1",
    task: TASK,
    askedBy: NORA,
    askedAt: "2026-03-04T08:00:00Z",
    askedUntil: "2026-03-12",
    reason: "The vendor answers on Monday.",
    dueAt: "2026-03-04T22:59:59Z",
    originalDueAt: "2026-03-04T22:59:59Z",
    overdue: false,
    granted: 1,
    most: 2,
    allowedActions: ["decide"],
    ...change,
  };
}

export function aHold(change: Partial<HoldView> = {}): HoldView {
  return {
    id: "hold-1",
    caseId: "case-1",
    caseNumber: "CA-1001",
    caseTitle: "Backups were not restored",
    state: "ASKED",
    askedBy: NORA,
    askedAt: "2026-03-04T08:00:00Z",
    until: "2026-04-01",
    reason: "The system is being replaced.",
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    endedBy: null,
    endedAt: null,
    allowedActions: [],
    ...change,
  };
}
