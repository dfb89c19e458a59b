import type { Cause, LateBoard, LateForecast, LateItem } from "~/api/escalation-types";
import { anItem, NORA } from "~/testing/fixtures";

const UNIT = { id: "unit", name: "Logistics" };

export function aLateItem(change: Partial<LateItem> = {}): LateItem {
  return {
    item: anItem({
      assignee: NORA,
      overdue: true,
      escalationLevel: 2,
      dueAt: "2026-02-27T22:59:59Z",
      allowedActions: ["reassign", "comment", "nudge", "grantTime", "takeOver", "acceptLateness"],
    }),
    daysLate: 5,
    waiting: 2,
    silentUntil: null,
    why: { kind: "LEVEL", level: 2, at: "2026-03-02T07:00:00Z" },
    happened: [
      { kind: "DUE", at: "2026-02-27T07:00:00Z", by: null },
      { kind: "LEVEL_1", at: "2026-03-01T07:00:00Z", by: null },
      { kind: "NUDGED", at: "2026-03-02T09:00:00Z", by: NORA },
    ],
    ...change,
  };
}

export function aCause(change: Partial<Cause> = {}): Cause {
  return {
    kind: "PERSON",
    person: NORA,
    case: null,
    unit: UNIT,
    level: 2,
    waiting: 2,
    items: [aLateItem()],
    ...change,
  };
}

export function aBoard(change: Partial<LateBoard> = {}): LateBoard {
  const causes = change.causes ?? [aCause()];
  return {
    total: causes.reduce((sum, { items }) => sum + items.length, 0),
    more: false,
    levels: [0, 1, 2, 3, 4].map((level) => ({
      level,
      items: causes.flatMap(({ items }) => items).filter(({ item }) => item.escalationLevel === level).length,
    })),
    causes,
    relief: [],
    units: [UNIT],
    ...change,
  };
}

export function aForecast(change: Partial<LateForecast> = {}): LateForecast {
  return {
    days: 14,
    people: [
      { person: NORA, soon: 3, late: 1, open: 9 },
      { person: null, soon: 1, late: 0, open: 2 },
    ],
    units: [{ unit: UNIT, soon: 4, late: 1, open: 11 }],
    ...change,
  };
}
