import { describe, expect, it } from "vitest";
import type { SubmissionView } from "~/api/case-types";
import { newestFirst, openAtFirst } from "~/features/inbox/model/given-first";
import { LIAM, NORA } from "~/testing/fixtures";

function given(id: string, at: string, person = LIAM): SubmissionView {
  return {
    id,
    at,
    person,
    step: "plan",
    stepTitle: "Plan actions",
    onBehalfOf: null,
    attempt: 1,
    hash: "h",
    fields: [],
  };
}

describe("answers given so far", () => {
  const answers = newestFirst([given("old", "2026-03-01T09:00:00Z"), given("new", "2026-03-02T09:00:00Z")]);

  it("come newest first", () => {
    expect(answers.map(({ id }) => id)).toEqual(["new", "old"]);
  });

  it("stand open where somebody else gave them", () => {
    expect(openAtFirst(answers, NORA.id)).toBe("new");
    expect(openAtFirst(answers, LIAM.id)).toBeNull();
    expect(openAtFirst([], NORA.id)).toBeNull();
  });
});
