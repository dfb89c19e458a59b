import type { Control, ControlUnit, Tier } from "~/api/types";

/** A control as one unit runs it; without a unit it is a control that nobody runs yet. */
export type ControlLine = { control: Control; unit: ControlUnit | null };

type Filter = { tier?: Tier | undefined; ownerless?: boolean | undefined };

export function isOwnerless({ control, unit }: ControlLine): boolean {
  return control.status === "ACTIVE" && (unit === null || unit.owner === null);
}

/** One line per control and unit; those without an owner come first, because that is what has to be settled. */
export function controlLines(controls: Control[], filter: Filter = {}): ControlLine[] {
  const lines = controls.flatMap((control): ControlLine[] =>
    control.units.length > 0 ? control.units.map((unit) => ({ control, unit })) : [{ control, unit: null }],
  );
  return lines
    .filter((line) => !filter.tier || line.unit?.tier === filter.tier)
    .filter((line) => !filter.ownerless || isOwnerless(line))
    .sort((a, b) => Number(isOwnerless(b)) - Number(isOwnerless(a)));
}
