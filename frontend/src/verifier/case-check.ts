import { sha256 } from "@noble/hashes/sha2.js";
import { hex, text, utf8 } from "~/verifier/bytes";
import { isObject, type Json, listOf, member, readCanonical, textOf } from "~/verifier/canonical";
import type { Finding, PackCode } from "~/verifier/finding";
import { OF_CASE, OF_ENTRY, OF_EVIDENCE, OF_SUBMISSION, shownOtherwise } from "~/verifier/shown";
import { packSaid } from "~/verifier/texts";
import type { Witness } from "~/verifier/witness";

/** What the check of a case compares with: digests of the pack's files by path, and what the trail tells. It adds to `listed`. */
export type Known = { digests: Map<string, string>; witness: Witness; listed: Set<string> };

/** What was found in one case, and how much of it there is. */
export type CaseReport = {
  id: string | null;
  sealed: boolean;
  submissions: number;
  evidence: number;
  filesLeftOut: number;
  partsLeftOut: number;
  answersUnvouched: number;
  /** Of a case without a seal: handed in by what the trail tells, but not in the pack. */
  answersUnlisted: number;
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
      answersUnlisted: 0,
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
    this.unlisted();
    this.seal();
    this.evidence.forEach((each) => {
      this.file(each);
    });
    listOf(this.value, "timeline").forEach((each) => {
      this.event(each);
    });
    listOf(this.value, "separation").forEach((each) => {
      this.apart(each);
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
    const otherwise = shownOtherwise(each, facts, OF_SUBMISSION);
    if (otherwise.length > 0) {
      this.found("SUBMISSION_CHANGED", packSaid.submissionShown(step, otherwise.join(", ")));
    }
  }

  /** Each is listed once; what the trail tells beyond them may have come while the pack was built. */
  private unlisted(): void {
    const ids = this.submissions.map((each) => textOf(parsed(textOf(each, "hashed")), "id"));
    if (new Set(ids).size < ids.length) {
      this.found("SUBMISSION_CHANGED", packSaid.submissionTwice);
    }
    const told = [...(this.known.witness.handedIn.get(this.id ?? "") ?? [])];
    this.report.answersUnlisted = told.filter((id) => !ids.includes(id)).length * this.unsealed;
  }

  /** A line of the story that has a number is what the trail has under that number. */
  private event(each: Json): void {
    const no = member(each, "no");
    if (typeof no !== "number") {
      return;
    }
    const entry = this.known.witness.entries.get(no) ?? null;
    if (textOf(entry, "case") !== this.id || shownOtherwise(each, entry, OF_ENTRY).length > 0) {
      this.found("TIMELINE_CHANGED", packSaid.timeline(no));
    }
  }

  /** Who did two steps that one person may not both do is who handed them in, and whether that was kept follows from it. */
  private apart(each: Json): void {
    const people = (name: string) => listOf(each, name).map((person) => textOf(person, "id") ?? "");
    const shown = [people("people"), people("apartFromPeople")] as const;
    const did = [this.doers(textOf(each, "step")), this.doers(textOf(each, "apartFrom"))] as const;
    const right = shown.every((ids, side) => setText(ids) === setText(did[side] ?? []));
    if (!right || member(each, "kept") !== !shown[0].some((id) => shown[1].includes(id))) {
      this.found(
        "SEPARATION_CHANGED",
        packSaid.separation(textOf(each, "step") ?? "?", textOf(each, "apartFrom") ?? "?"),
      );
    }
  }

  private doers(step: string | null): string[] {
    return this.submissions
      .map((each) => parsed(textOf(each, "hashed")))
      .filter((facts) => textOf(facts, "step") === step)
      .flatMap((facts) => [textOf(facts, "person"), textOf(facts, "onBehalfOf")])
      .filter((id) => id !== null);
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
    const otherwise = shownOtherwise(member(this.value, "case"), sealed, OF_CASE);
    if (otherwise.length > 0) {
      this.found("SEAL_CHANGED", packSaid.caseShown(otherwise.join(", ")));
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
        .map((each): [string, Json] => [textOf(each, "id") ?? "", each]),
    );
    for (const each of this.evidence) {
      const id = textOf(each, "id") ?? "";
      const was = sealed.get(id);
      if (was === undefined || (!isGone(each) && textOf(was, "sha256") !== textOf(each, "sha256"))) {
        this.found("EVIDENCE_NOT_SEALED", packSaid.evidenceNotSealed(nameOf(each)));
      }
      const otherwise = isGone(each) ? [] : shownOtherwise(each, was ?? null, OF_EVIDENCE);
      if (otherwise.length > 0) {
        this.found("EVIDENCE_CHANGED", packSaid.evidenceShown(nameOf(each), otherwise.join(", ")));
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
    const place = this.known.witness.placed.get(textOf(each, "id") ?? "");
    if (place !== undefined && place !== this.id) {
      this.found("EVIDENCE_CHANGED", packSaid.evidenceOfOther(nameOf(each)));
    }
    if (path === null) {
      this.report.filesLeftOut++;
      return;
    }
    this.known.listed.add(path);
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

const setText = (ids: string[]): string => [...new Set(ids)].sort().join();

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
