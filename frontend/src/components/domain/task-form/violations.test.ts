import { describe, expect, it } from "vitest";
import { countErrors, placeViolations } from "~/components/domain/task-form/violations";

const instances = [
  { id: "F1", valuePath: ["reason"] },
  { id: "F2", valuePath: ["actions", 0, "dueOn"], indexes: { L: 0 } },
  { id: "F2", valuePath: ["actions", 1, "dueOn"], indexes: { L: 1 } },
];

function violation(pointer: string) {
  return { pointer, code: "c", message: `about ${pointer}` };
}

describe("placeViolations", () => {
  it("puts a violation at its field", () => {
    expect(placeViolations([violation("/reason")], instances)).toEqual({
      errors: { F1: ["about /reason"] },
      homeless: [],
    });
  });

  it("finds the row of a list", () => {
    expect(placeViolations([violation("/actions/1/dueOn")], instances).errors).toEqual({
      F2: { 1: ["about /actions/1/dueOn"] },
    });
  });

  it("understands pointers into the whole request", () => {
    expect(placeViolations([violation("/data/reason")], instances).errors).toEqual({
      F1: ["about /data/reason"],
    });
  });

  it("gives back what has no field on screen", () => {
    expect(placeViolations([violation("/elsewhere")], instances).homeless).toHaveLength(1);
  });
});

describe("countErrors", () => {
  it("counts fields, not messages", () => {
    expect(countErrors({ F1: ["one", "two"], F2: { 0: ["three"], 1: ["four"] } })).toBe(3);
    expect(countErrors({})).toBe(0);
  });

  it("counts rows that form-js keeps as a list with gaps", () => {
    expect(countErrors({ F2: [undefined, ["four"]] })).toBe(1);
  });
});
