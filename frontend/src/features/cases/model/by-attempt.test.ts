import { expect, it } from "vitest";
import { byAttempt } from "~/features/cases/model/by-attempt";

it("puts the newest attempt first and keeps the order of answers within one", () => {
  const given = [
    { id: "b", attempt: 1, at: "2026-02-02T10:00:00Z" },
    { id: "c", attempt: 2, at: "2026-03-01T10:00:00Z" },
    { id: "a", attempt: 1, at: "2026-02-01T10:00:00Z" },
  ];
  expect(
    byAttempt(given).map(({ attempt, submissions }) => [attempt, submissions.map(({ id }) => id)]),
  ).toEqual([
    [2, ["c"]],
    [1, ["a", "b"]],
  ]);
});
