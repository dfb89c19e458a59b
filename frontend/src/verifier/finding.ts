/** What can be wrong with the trail, as `backend/docs/audit-trail.md` names it. */
export type TrailCode =
  | "CHECKPOINT_FORGED"
  | "CHECKPOINT_MISSING"
  | "ENTRY_CHANGED"
  | "ENTRY_INSERTED"
  | "ENTRY_MISSING"
  | "ENTRY_REORDERED"
  | "ENTRY_UNREADABLE"
  | "HEAD_REPLACED"
  | "HISTORY_REWRITTEN"
  | "PAYLOAD_CHANGED"
  | "PAYLOAD_MISSING"
  | "ROLLED_BACK";

/** What can be wrong with the files of a pack and with what its cases say. */
export type PackCode =
  | "CASE_MISSING"
  | "CASE_NOT_IN_TRAIL"
  | "CASE_TWICE"
  | "CASE_UNREADABLE"
  | "EVIDENCE_CHANGED"
  | "EVIDENCE_MISSING"
  | "EVIDENCE_NOT_SEALED"
  | "FILE_ADDED"
  | "FILE_CHANGED"
  | "FILE_MISSING"
  | "FILE_TWICE"
  | "MANIFEST_CHANGED"
  | "MANIFEST_UNREADABLE"
  | "PATH_UNSAFE"
  | "SEAL_CHANGED"
  | "SEAL_MISSING"
  | "SEAL_NOT_IN_TRAIL"
  | "SEPARATION_CHANGED"
  | "SUBMISSION_CHANGED"
  | "TIMELINE_CHANGED";

/**
 * Something that is not as it was sealed. `from` is the number of the entry, or of the first that may be meant, `to` the number
 * behind the last; both are missing where it is about no entry.
 */
export type Finding = {
  code: TrailCode | PackCode;
  text: string;
  from?: number;
  to?: number;
  file?: string;
  case?: string;
};

/** Whether it is about one entry and no other. */
export const exact = ({ from, to }: Finding): boolean => from !== undefined && to === from + 1;

/** Keeps the first findings and counts the others, so that a pack that is wrong everywhere cannot fill the memory. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  constructor(private readonly most: number) {}

  add(...found: Finding[]): void {
    this.count += found.length;
    this.kept.push(...found.slice(0, Math.max(0, this.most - this.kept.length)));
  }
}
