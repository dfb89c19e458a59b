import type { Unit } from "~/api/types";

/** A unit as a line of the tree; `depth` counts from 0 at the top. */
export type UnitLine = { unit: Unit; depth: number };

/** Units as the lines of a tree, each below its parent, siblings by name. A unit whose parent is missing stands on top. */
export function unitLines(units: Unit[]): UnitLine[] {
  const known = new Set(units.map(({ id }) => id));
  const childrenOf = new Map<string | null, Unit[]>();
  for (const unit of units.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), unit]);
  }
  const lines: UnitLine[] = [];
  const put = (parent: string | null, depth: number) => {
    for (const unit of childrenOf.get(parent) ?? []) {
      lines.push({ unit, depth });
      put(unit.id, depth + 1);
    }
  };
  put(null, 0);
  return lines;
}
