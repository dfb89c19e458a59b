import { describe, expect, it } from "vitest";
import { lanesOf, reliefOf } from "~/features/escalations/model/lanes";
import { aCause } from "~/testing/escalation-fixtures";

const BERTH = { id: "a", name: "Berth" };
const YARD = { id: "b", name: "Yard" };

describe("lanesOf", () => {
  it("makes a lane for each unit by name and keeps the levels apart", () => {
    const lanes = lanesOf([
      aCause({ unit: YARD, level: 4 }),
      aCause({ unit: BERTH, level: 0 }),
      aCause({ unit: YARD, level: 1 }),
    ]);
    expect(lanes.map(({ unit }) => unit.name)).toEqual(["Berth", "Yard"]);
    expect(lanes.map(({ levels }) => levels.map((causes) => causes.length))).toEqual([
      [1, 0, 0, 0, 0],
      [0, 1, 0, 0, 1],
    ]);
  });
});

describe("reliefOf", () => {
  it("adds up what is to do and what it sets free", () => {
    const file = aCause().items[0]?.item.case;
    expect(file).toBeTruthy();
    expect(
      file &&
        reliefOf([
          { case: file, items: ["one", "two"], unblocks: 9 },
          { case: file, items: ["three"], unblocks: 5 },
        ]),
    ).toEqual({ tasks: 3, others: 14 });
  });
});
