import type { SubmissionView } from "~/api/case-types";

type Given = Pick<SubmissionView, "attempt" | "at">;

/** Answers of each attempt, the newest attempt first; within one in the order they were given. */
export function byAttempt<T extends Given>(submissions: T[]): { attempt: number; submissions: T[] }[] {
  const groups = new Map<number, T[]>();
  for (const submission of submissions.toSorted((a, b) => a.at.localeCompare(b.at))) {
    groups.set(submission.attempt, [...(groups.get(submission.attempt) ?? []), submission]);
  }
  return [...groups]
    .map(([attempt, given]) => ({ attempt, submissions: given }))
    .sort((a, b) => b.attempt - a.attempt);
}
