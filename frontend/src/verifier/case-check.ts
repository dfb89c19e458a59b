import { sha256 } from "@noble/hashes/sha2.js";
import { hex, text, utf8 } from "~/verifier/bytes";
import { isObject, type Json, listOf, member, readCanonical, textOf } from "~/verifier/canonical";
import type { Finding, PackCode } from "~/verifier/finding";
import { packSaid } from "~/verifier/texts";
import type { Witness } from "~/verifier/witness";

/** What the check of a case compares with: digests of the pack's files by path, and what the trail tells. */
export type Known = { digests: Map<string, string>; witness: Witness };

/** What was found in one case, and how much of it there is. */
export type CaseReport = {
  id: string | null;
  sealed: boolean;
  submissions: number;
  evidence: number;
  filesLeftOut: number;
  partsLeftOut: number;
  answersUnvouched: number;
  evidenceUnvouched: number;
  findings: Finding[];
};

export const digest = (value: string): string => hex(sha256(utf8(value)));

/** Checks one `case.json`; null where it could not be read to its end. */
export function checkCase(path: string, bytes: Uint8Array | null, known: Known): CaseReport {
  let value: Json = null;
  try {
    value = bytes && readCanonical(text(bytes));
  } catch {
    // Named below: a case without an id.
  }
  return new CaseCheck(path, value, known).run();
}

class CaseCheck {
  private readonly id: string | null;
  private readonly name: string;
  private readonly submissions: Json[];
  private readonly evidence: Json[];
  private readonly report: CaseReport;
  /** 1 where no seal vouches for what the trail tells nothing of. */
  private readonly unsealed: number;

  constructor(
    private readonly path: string,
    private readonly value: Json,
    private readonly known: Known,
  ) {
    this.id = textOf(member(value, "case"), "id");
    this.name = textOf(member(value, "case"), "number") ?? path.split("/")[1] ?? path;
    this.submissions = listOf(value, "submissions");
    this.evidence = listOf(value, "evidence");
    this.unsealed = Number(!isObject(member(value, "seal")));
    this.report = {
      id: this.id,
      sealed: false,
      submissions: this.submissions.length,
      evidence: this.evidence.length,
      filesLeftOut: 0,
      partsLeftOut: 0,
      answersUnvouched: 0,
      evidenceUnvouched: 0,
      findings: [],
    };
  }

  run(): CaseReport {
    if (this.id === null || member(this.value, "v") !== 1) {
      this.found("CASE_UNREADABLE", packSaid.caseUnreadable(this.path));
      return this.report;
    }
    if (!this.known.witness.cases.has(this.id)) {
      this.found("CASE_NOT_IN_TRAIL", packSaid.caseNotInTrail);
    }
    this.submissions.forEach((each) => {
      this.submission(each);
    });
    this.seal();
    this.evidence.forEach((each) => {
      this.file(each);
    });
    return this.report;
  }

  private found(code: PackCode, text: string): void {
    this.report.findings.push({ code, text, case: this.name, file: this.path });
  }

  private submission(each: Json): void {
    const hashed = textOf(each, "hashed");
    const hash = textOf(each, "hash");
    const facts = parsed(hashed);
    const step = textOf(facts, "step") ?? "?";
    const told = this.known.witness.submissions.get(textOf(facts, "id") ?? "");
    if (hashed === null || digest(hashed) !== hash) {
      this.found("SUBMISSION_CHANGED", packSaid.submission(step));
    } else if (textOf(facts, "case") !== this.id) {
      this.found("SUBMISSION_CHANGED", packSaid.submissionOfOther(step));
    } else if (told === undefined) {
      this.report.answersUnvouched += this.unsealed;
    } else if (told !== hash) {
      this.found("SUBMISSION_CHANGED", packSaid.submissionTrail(step));
    }
  }

  private seal(): void {
    const seal = member(this.value, "seal");
    const told = this.known.witness.seals.get(this.id ?? "");
    if (!isObject(seal)) {
      const state = textOf(member(this.value, "case"), "state");
      if (told) {
        this.found("SEAL_MISSING", packSaid.sealGone);
      } else if (state !== "OPEN") {
        this.found("SEAL_MISSING", packSaid.endedUnsealed);
      }
      return;
    }
    this.report.sealed = true;
    const content = textOf(seal, "content");
    const hash = textOf(seal, "hash");
    if (content === null || digest(content) !== hash) {
      this.found("SEAL_CHANGED", packSaid.sealContent);
    }
    if (!told?.has(hash ?? "")) {
      this.found("SEAL_NOT_IN_TRAIL", packSaid.sealNotInTrail);
    }
    const sealed = parsed(content);
    if (textOf(sealed, "case") !== this.id) {
      this.found("SEAL_CHANGED", packSaid.sealOfOther);
    }
    const answers = this.submissions.map((each) => textOf(each, "hash")).join();
    if (listOf(sealed, "submissions").join() !== answers) {
      this.found("SEAL_CHANGED", packSaid.sealAnswers);
    }
    this.parts(member(sealed, "parts"), member(seal, "parts"));
  }

  private parts(sealed: Json, shown: Json): void {
    for (const name of isObject(sealed) ? Object.keys(sealed) : []) {
      const digests = many(member(sealed, name));
      const texts = many(member(shown, name));
      if (texts.length === 0 && digests.length > 0 && name !== "evidence") {
        this.report.partsLeftOut++;
      } else if (texts.map((each) => digest(String(each))).join() !== digests.join()) {
        this.found("SEAL_CHANGED", packSaid.sealPart(name));
      }
    }
    this.sealedEvidence(many(member(shown, "evidence")));
  }

  /** Each sealed piece of evidence is listed, each listed one was sealed with the digest it is listed with. */
  private sealedEvidence(texts: Json[]): void {
    const sealed = new Map(
      texts
        .flatMap((each) => many(parsed(typeof each === "string" ? each : null)))
        .map((each) => [textOf(each, "id") ?? "", textOf(each, "sha256")]),
    );
    for (const each of this.evidence) {
      const id = textOf(each, "id") ?? "";
      if (!sealed.has(id) || (!isGone(each) && sealed.get(id) !== textOf(each, "sha256"))) {
        this.found("EVIDENCE_NOT_SEALED", packSaid.evidenceNotSealed(nameOf(each)));
      }
      sealed.delete(id);
    }
    for (const id of sealed.keys()) {
      this.found("EVIDENCE_MISSING", packSaid.evidenceUnlisted(id));
    }
  }

  private file(each: Json): void {
    const hash = textOf(each, "sha256");
    const path = textOf(each, "path");
    const told = this.known.witness.evidence.get(textOf(each, "id") ?? "");
    if (told === undefined) {
      this.report.evidenceUnvouched += this.unsealed;
    } else if (told !== hash && !isGone(each)) {
      this.found("EVIDENCE_CHANGED", packSaid.evidenceTrail(nameOf(each)));
    }
    if (path === null) {
      this.report.filesLeftOut++;
      return;
    }
    const is = this.known.digests.get(path);
    if (is === undefined) {
      this.found("EVIDENCE_MISSING", packSaid.evidenceGone(nameOf(each)));
    } else if (is !== hash) {
      this.found("EVIDENCE_CHANGED", packSaid.evidenceFile(nameOf(each)));
    }
  }
}

/** Whether the pack says that the piece is not kept any more: then nothing but its id is known. */
const isGone = (evidence: Json): boolean =>
  textOf(evidence, "path") === null && textOf(evidence, "sha256") === null;

const nameOf = (evidence: Json): string => textOf(evidence, "fileName") ?? textOf(evidence, "id") ?? "?";

function many(value: Json): Json[] {
  return Array.isArray(value) ? value : value === null ? [] : [value];
}

function parsed(content: string | null): Json {
  try {
    return JSON.parse(content ?? "null") as Json;
  } catch {
    return null;
  }
}
