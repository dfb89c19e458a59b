import type { Tier } from "~/api/types";

export const CONTROL_VIEWS = ["controls", "requirements", "causes"] as const;
export const TIERS: readonly Tier[] = ["CRITICAL", "HIGH", "MEDIUM", "LOW"];

export type ControlsView = (typeof CONTROL_VIEWS)[number];

/** What the address of the controls says. */
export type ControlsSearch = {
  view?: ControlsView;
  q?: string;
  unit?: string;
  tier?: Tier;
  ownerless?: true;
};

export function readControlsSearch(raw: Record<string, unknown>): ControlsSearch {
  const found: ControlsSearch = {};
  const view = CONTROL_VIEWS.find((each) => each === raw.view && each !== "controls");
  const tier = TIERS.find((each) => each === raw.tier);
  const q = typeof raw.q === "number" ? String(raw.q) : raw.q;
  if (view) {
    found.view = view;
  }
  if (typeof q === "string" && q.trim()) {
    found.q = q;
  }
  if (typeof raw.unit === "string") {
    found.unit = raw.unit;
  }
  if (tier) {
    found.tier = tier;
  }
  if (raw.ownerless === true || raw.ownerless === "true") {
    found.ownerless = true;
  }
  return found;
}
