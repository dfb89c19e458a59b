import { describe, expect, it } from "vitest";
import type { Control, ControlUnit } from "~/api/types";
import { controlLines, isOwnerless } from "~/features/controls/model/control-rows";

const person = { id: "p", name: "Nora Diaz" };
const unit = (id: string, owner: typeof person | null, tier: ControlUnit["tier"] = "HIGH") =>
  ({ id, owner, tier }) as ControlUnit;
const control = (code: string, units: ControlUnit[], status: Control["status"] = "ACTIVE") =>
  ({ id: code, code, units, status }) as Control;
const names = (lines: ReturnType<typeof controlLines>) =>
  lines.map((line) => `${line.control.code}/${line.unit?.id ?? "-"}`);

describe("controlLines", () => {
  const controls = [
    control("A", [unit("1", person), unit("2", null, "LOW")]),
    control("B", []),
    control("C", [], "RETIRED"),
  ];

  it("shows what has no owner first and keeps the order otherwise", () => {
    expect(names(controlLines(controls))).toEqual(["A/2", "B/-", "A/1", "C/-"]);
  });

  it("narrows to a tier and to what has no owner", () => {
    expect(names(controlLines(controls, { tier: "LOW" }))).toEqual(["A/2"]);
    expect(names(controlLines(controls, { ownerless: true }))).toEqual(["A/2", "B/-"]);
  });
});

describe("isOwnerless", () => {
  it("does not ask for an owner of what is retired", () => {
    expect(isOwnerless({ control: control("C", [], "RETIRED"), unit: null })).toBe(false);
  });
});
