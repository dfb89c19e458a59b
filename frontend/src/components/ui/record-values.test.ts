import { describe, expect, it } from "vitest";
import { Problem } from "~/api/problem";
import { fieldErrors, homelessViolations, takenOver } from "~/components/ui/record-values";

const refused = new Problem(
  {
    code: "validation.failed",
    violations: [
      { pointer: "/code", code: "taken", message: "Taken." },
      { pointer: "/code", code: "long", message: "Too long." },
      { pointer: "", code: "person.left", message: "Left." },
    ],
  },
  400,
);

describe("fieldErrors", () => {
  it("puts every message at its field", () => {
    expect(fieldErrors(refused)).toEqual({ code: "Taken. Too long." });
  });

  it("knows none for other errors", () => {
    expect(fieldErrors(new Error("x"))).toEqual({});
  });
});

describe("homelessViolations", () => {
  it("keeps what no field shows", () => {
    expect(homelessViolations(refused, ["code"]).map(({ code }) => code)).toEqual(["person.left"]);
  });
});

describe("takenOver", () => {
  it("keeps what was typed and takes the rest from the newer record", () => {
    const before = { name: "Old", tier: "LOW", days: ["MONDAY"] };
    const typed = { ...before, name: "Mine" };
    const newer = { name: "Theirs", tier: "HIGH", days: ["FRIDAY"] };
    expect(takenOver(typed, before, newer)).toEqual({ name: "Mine", tier: "HIGH", days: ["FRIDAY"] });
  });
});
