import type { ItemRow, ItemView } from "~/api/case-types";
import type { Session } from "~/api/types";

export const LIAM = { id: "liam", name: "Liam O'Connor" };
export const NORA = { id: "nora", name: "Nora Diaz" };

export function aSession(change: Partial<Session> = {}): Session {
  return {
    person: { ...LIAM, email: "liam@example.org", unitId: "unit", zone: "Europe/Berlin" },
    roles: [{ role: "control_owner", unit: { id: "unit", name: "Logistics" } }],
    capabilities: ["READ_CONTROLS"],
    guest: false,
    demo: false,
    setupNeeded: false,
    now: "2026-03-04T09:30:00Z",
    organisation: "Halden Freight",
    ...change,
  };
}

export function anItem(change: Partial<ItemRow> = {}): ItemRow {
  return {
    id: "item-1",
    case: {
      id: "case-1",
      number: "CA-1001",
      title: "Backups were not restored",
      type: "corrective-action",
      typeTitle: "Corrective action",
    },
    step: "contain",
    title: "Contain nonconformity",
    detail: null,
    dueAt: "2026-03-04T22:59:59Z",
    originalDueAt: "2026-03-04T22:59:59Z",
    overdue: false,
    escalationLevel: 0,
    state: "OPEN",
    assignee: LIAM,
    offeredTo: [],
    tier: "HIGH",
    grade: "MINOR",
    attempt: 1,
    barred: null,
    standIn: null,
    unstaffed: false,
    createdAt: "2026-03-01T09:00:00Z",
    endedAt: null,
    endedBy: null,
    version: 3,
    allowedActions: ["complete", "comment"],
    ...change,
  };
}

export function anItemView(change: Partial<ItemView> = {}): ItemView {
  return {
    ...anItem(),
    group: "TODAY",
    why: "First stop the harm.",
    form: {
      key: "corrective-action-contain",
      schema: {
        type: "default",
        components: [
          {
            type: "textarea",
            id: "correction",
            key: "correction",
            label: "Correction",
            validate: { required: true },
          },
          { type: "textfield", id: "note", key: "note", label: "Note" },
        ],
      },
      data: {},
      readonly: false,
    },
    draft: null,
    leavesNobodyFor: [],
    subject: null,
    ...change,
  };
}
