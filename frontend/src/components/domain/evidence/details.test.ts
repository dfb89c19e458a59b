import { describe, expect, it } from "vitest";
import { guessMethod, periodProblem } from "~/components/domain/evidence/details";

describe("guessMethod", () => {
  it.each([
    ["screen.png", "image/png", "SCREENSHOT"],
    ["users.csv", "text/csv", "EXPORT"],
    ["report.pdf", "application/pdf", "DOCUMENT"],
  ])("takes %s for what it probably is", (name, type, method) => {
    expect(guessMethod(new File(["x"], name, { type }))).toBe(method);
  });
});

describe("periodProblem", () => {
  it("wants a period for evidence of operation", () => {
    expect(periodProblem({ kind: "OPERATION", periodFrom: "2026-01-01", periodTo: null })).toBe(
      "periodMissing",
    );
    expect(periodProblem({ kind: "DESIGN", periodFrom: null, periodTo: null })).toBeNull();
  });

  it("notices an end before the beginning", () => {
    expect(periodProblem({ kind: "DESIGN", periodFrom: "2026-02-01", periodTo: "2026-01-01" })).toBe(
      "periodOrder",
    );
  });
});
