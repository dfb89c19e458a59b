import type { CaseRow, CaseView, FindingView } from "~/api/case-types";
import type { Control, Person, Unit } from "~/api/types";
import { LIAM, NORA } from "~/testing/fixtures";

const UNIT = { id: "unit", name: "Logistics" };

export function aCase(change: Partial<CaseRow> = {}): CaseRow {
  return {
    id: "case-1",
    number: "CA-1001",
    type: "corrective-action",
    typeTitle: "Corrective action",
    title: "Backups were not restored",
    state: "OPEN",
    stage: "contain",
    stageTitle: "Contain",
    outcome: null,
    grade: "MINOR",
    tier: "HIGH",
    unit: UNIT,
    owner: NORA,
    dueAt: "2026-03-04T22:59:59Z",
    waitsUntil: null,
    overdue: false,
    attempt: 1,
    level: 0,
    openItems: 1,
    startedAt: "2026-03-01T09:00:00Z",
    endedAt: null,
    ...change,
  };
}

export function aCaseView(change: Partial<CaseView> = {}): CaseView {
  return {
    ...aCase(),
    subject: null,
    stages: [
      { key: "contain", title: "Contain", state: "CURRENT" },
      { key: "analyse", title: "Find the cause", state: "AHEAD" },
    ],
    participants: [{ person: NORA, as: ["OWNER"] }],
    links: [],
    seal: null,
    reopens: null,
    startedBy: LIAM,
    typeVersion: 1,
    escalationLevel: 0,
    allowedActions: ["comment", "withdraw"],
    version: 1,
    ...change,
  };
}

export function aFinding(change: Partial<FindingView> = {}): FindingView {
  return {
    caseId: "case-1",
    grade: "MINOR",
    planTarget: "2026-03-31",
    implementationTarget: "2026-05-30",
    riskOwnerMissing: false,
    grades: [{ grade: "MINOR", by: LIAM, at: "2026-03-01T09:00:00Z", reason: null }],
    repeats: [],
    allowedActions: [],
    ...change,
  };
}

export function aControl(change: Partial<Control> = {}): Control {
  return {
    id: "control-1",
    code: "OP-05",
    name: "Backup",
    description: "Backups are restored each quarter.",
    status: "ACTIVE",
    controlVersion: 1,
    requirements: [],
    units: [],
    version: 4,
    allowedActions: ["edit"],
    ...change,
  };
}

export function aUnit(change: Partial<Unit> = {}): Unit {
  return {
    ...UNIT,
    code: "LOG",
    parentId: null,
    head: NORA,
    deputy: null,
    zone: "Europe/Berlin",
    ownZone: "Europe/Berlin",
    country: null,
    ownCountry: null,
    countryName: null,
    weekend: ["SATURDAY", "SUNDAY"],
    ownWeekend: null,
    inScope: true,
    version: 1,
    allowedActions: ["edit", "addUnit", "editHolidays"],
    ...change,
  };
}

export function aPerson(change: Partial<Person> = {}): Person {
  return {
    ...NORA,
    employeeId: "H-1",
    email: "nora@example.org",
    status: "ACTIVE",
    unit: UNIT,
    manager: null,
    startOn: null,
    lastWorkingDay: null,
    login: null,
    roles: [],
    away: null,
    version: 1,
    allowedActions: ["edit"],
    ...change,
  };
}

/** One part of a list that has no more. */
export function pageOf<T>(...items: T[]) {
  return { items, nextCursor: null };
}
