import type { SubmissionView } from "~/api/case-types";

/** Answers given so far, the newest first. */
export function newestFirst(submissions: SubmissionView[]): SubmissionView[] {
  return [...submissions].sort((one, other) => other.at.localeCompare(one.at));
}

/** What stands open at first: the newest answers of somebody else, because the task is about them. */
export function openAtFirst(newest: SubmissionView[], readerId: string): string | null {
  const first = newest[0];
  return first && first.person.id !== readerId ? first.id : null;
}
