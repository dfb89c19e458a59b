import type { Cause, Relief } from "~/api/escalation-types";
import type { UnitRef } from "~/api/types";

export const LEVELS = [0, 1, 2, 3, 4] as const;

export type Lane = { unit: UnitRef; levels: Cause[][] };

/** One lane for each unit by name; in it the causes by level, as the server ordered them. */
export function lanesOf(causes: Cause[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const cause of causes) {
    const lane = lanes.get(cause.unit.id) ?? { unit: cause.unit, levels: LEVELS.map(() => []) };
    lane.levels[cause.level]?.push(cause);
    lanes.set(cause.unit.id, lane);
  }
  return [...lanes.values()].sort((one, other) => one.unit.name.localeCompare(other.unit.name));
}

/** How many tasks to do first, and how many others they set free. */
export function reliefOf(relief: Relief[]): { tasks: number; others: number } {
  return {
    tasks: relief.reduce((sum, { items }) => sum + items.length, 0),
    others: relief.reduce((sum, { unblocks }) => sum + unblocks, 0),
  };
}

export function causeKey({ kind, unit, person, case: file }: Cause): string {
  return [unit.id, kind, person?.id ?? file?.id].join(" ");
}
