import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { type Bytes, hex, toBase64, utf8 } from "~/verifier/bytes";
import { canonical, type Json, type JsonObject, textOf } from "~/verifier/canonical";
import { digest } from "~/verifier/case-check";
import { Frontier, leafHash } from "~/verifier/merkle";
import { type NoteKey, noteKey } from "~/verifier/note";
import { openFolder, type PackSource } from "~/verifier/source";

/** Repeatable chance: numbers from 0 to below 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A key pair that signs notes. */
export class Signer {
  readonly key: NoteKey;

  constructor(
    private readonly seed: Uint8Array,
    name = "sample.example/trail",
  ) {
    this.key = noteKey(name, ed25519.getPublicKey(seed));
  }

  /** The checkpoint of a tree, as text. */
  checkpoint(size: number, root: Uint8Array): string {
    const text = `${this.key.name}\n${size}\n${toBase64(root)}\n`;
    const named = concatBytes(this.key.id, ed25519.sign(utf8(text), this.seed));
    return `${text}\n\u2014 ${this.key.name} ${toBase64(named)}\n`;
  }
}

/** A line of `entries.jsonl` that is still to be written. */
export type Row = { no: number; leaf: string; entry?: string; content?: string | null; salt?: string | null };

type SampleCase = { id: string; number: string; record: JsonObject };

/** An audit pack as the product writes it, with real hashes and signatures; what was done can be undone, changed and written again. */
export class SamplePack {
  readonly rows: Row[] = [];
  readonly cases: SampleCase[] = [];
  readonly evidence = new Map<string, Bytes>();
  readonly checkpoints = new Map<number, string>();
  readonly signer: Signer;
  private readonly random: () => number;

  constructor(seed = 1, cases = 2, withheld = 5) {
    this.random = chance(seed);
    this.signer = new Signer(this.bytes(32));
    for (let index = 0; index < cases; index++) {
      this.fill(index, withheld);
    }
    this.seal(7);
  }

  /** A whole number from 0 to below that. */
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  bytes(length: number): Bytes {
    return Uint8Array.from({ length }, () => this.below(256));
  }

  id(): string {
    const digits = hex(this.bytes(16));
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      digits.slice(12, 16),
      digits.slice(16, 20),
      digits.slice(20),
    ].join("-");
  }

  /** The newest checkpoint, as somebody outside would hold it. */
  newest(): string {
    return [...this.checkpoints.values()].at(-1) ?? "";
  }

  private fill(index: number, withheld: number): void {
    const id = this.id();
    const number = `CA-${1001 + index}`;
    const [auditor, owner] = [this.person("Amara"), this.person("Marek")];
    const submissions = [this.submission(id, "register", auditor), this.submission(id, "plan", owner)];
    const evidence = [0, 1].map(() => this.collected(id, owner));
    for (let count = 0; count < withheld; count++) {
      this.hide(this.entry("case.commented", "case", this.id(), this.id(), {}));
    }
    const texts = evidence.map((each) =>
      canonical({
        id: each.id ?? null,
        caseId: id,
        sha256: each.sha256 ?? null,
        title: each.title ?? null,
        periodTo: each.periodTo ?? null,
        status: each.status ?? null,
        collectorId: owner.id ?? null,
      }),
    );
    const content = canonical({
      case: id,
      number,
      title: "Leavers keep access",
      outcome: "verified",
      owner: owner.id ?? null,
      startedAt: "2026-01-05T08:00:00Z",
      submissions: submissions.map((each) => each.hash ?? null),
      parts: { evidence: texts.map(digest), findings: [digest("a finding")] },
      v: 1,
    });
    const seal = digest(content);
    const sealing = this.entry("case.sealed", "case", id, id, { seal });
    const parts = { evidence: texts, findings: ["a finding"] };
    const record = {
      v: 1,
      case: {
        id,
        number,
        state: "CLOSED",
        title: "Leavers keep access",
        outcome: "verified",
        owner,
        startedAt: "2026-01-05T08:00:00.000Z",
      },
      timeline: [
        {
          no: sealing.no,
          what: "case.sealed",
          at: "2026-03-01T09:30:00Z",
          who: { id: textOf(JSON.parse(sealing.entry ?? "null") as Json, "actor"), name: "Tomasz" },
          onBehalfOf: null,
        },
      ],
      separation: [
        { step: "register", people: [auditor], apartFrom: "plan", apartFromPeople: [owner], kept: true },
      ],
      submissions,
      seal: { content, hash: seal, parts },
      evidence,
    };
    this.cases.push({ id, number, record });
  }

  private person(name: string): JsonObject {
    return { id: this.id(), name };
  }

  private submission(caseId: string, step: string, person: JsonObject): JsonObject {
    const id = this.id();
    const at = "2026-02-01T09:30:00.120Z";
    const hashed = canonical({
      id,
      case: caseId,
      step,
      person: person.id ?? null,
      onBehalfOf: null,
      at,
      attempt: 1,
      data: { answer: "Zugänge geprüft" },
      v: 1,
    });
    this.entry("step.submitted", "submission", id, caseId, { hash: digest(hashed), step });
    return { hashed, hash: digest(hashed), step, person, onBehalfOf: null, at, attempt: 1 };
  }

  private collected(caseId: string, collector: JsonObject): JsonObject {
    const file = this.bytes(300 + this.below(300));
    const hash = hex(sha256(file));
    const path = `files/${hash.slice(0, 2)}/${hash}.csv`;
    const id = this.id();
    this.evidence.set(path, file);
    this.entry("evidence.added", "evidence", id, caseId, { sha256: hash });
    return {
      id,
      path,
      sha256: hash,
      size: file.length,
      fileName: `export-${this.evidence.size}.csv`,
      title: "Leavers of the quarter",
      periodTo: "2026-03-31",
      status: "ACCEPTED",
      collector,
    };
  }

  /** Appends an entry and gives its line. */
  entry(
    action: string,
    subjectType: string,
    subjectId: string,
    caseId: string | null,
    payload: JsonObject,
  ): Row {
    const salt = this.bytes(32);
    const content = canonical({ payload, subjectLabel: action });
    const entry = canonical({
      action,
      actor: this.id(),
      at: "2026-03-01T09:30:00.000000Z",
      case: caseId,
      commitment: hex(sha256(concatBytes(salt, utf8(content)))),
      id: this.id(),
      onBehalfOf: null,
      requestId: null,
      subjectId,
      subjectType,
      systemAt: "2026-03-01T09:30:00.120000Z",
      unit: null,
      v: 1,
      via: "password",
    });
    const row = { no: this.rows.length, leaf: hex(leafHash(utf8(entry))), entry, content, salt: hex(salt) };
    this.rows.push(row);
    return row;
  }

  /** Leaves only the leaf of an entry. */
  hide(row: Row): void {
    delete row.entry;
    delete row.content;
    delete row.salt;
  }

  /** Makes checkpoints at every so many entries and at the end, as the product would now. */
  seal(every: number, signer = this.signer): void {
    this.checkpoints.clear();
    const tree = new Frontier();
    for (const { leaf } of this.rows) {
      tree.append(Uint8Array.from(leaf.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
      if (tree.size % every === 0 || tree.size === this.rows.length) {
        this.checkpoints.set(tree.size, signer.checkpoint(tree.size, tree.root()));
      }
    }
  }

  /** All files but the list of them. */
  contents(): Map<string, Bytes> {
    const files = new Map<string, Bytes>();
    files.set("index.html", utf8("<!doctype html><title>Pack</title>"));
    files.set("trail/keys.txt", utf8(`${this.signer.key.text}\n`));
    for (const [size, note] of this.checkpoints) {
      files.set(`trail/checkpoints/${size}.txt`, utf8(note));
    }
    files.set("trail/entries.jsonl", utf8(this.rows.map((row) => `${canonical(row as Json)}\n`).join("")));
    for (const { number, record } of this.cases) {
      files.set(`cases/${number}/case.json`, utf8(canonical(record)));
    }
    for (const [path, file] of this.evidence) {
      files.set(path, file);
    }
    return files;
  }

  /** All files, with a list that is right for them. */
  files(): Map<string, Bytes> {
    return withManifest(this.contents(), this.cases.length);
  }
}

/** Adds the list that is right for these files. */
export function withManifest(files: Map<string, Bytes>, cases: number): Map<string, Bytes> {
  const listed = [...files]
    .filter(([path]) => path !== "manifest.json")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, bytes]) => ({ path, sha256: hex(sha256(bytes)), size: bytes.length }));
  const pack = {
    id: "p",
    title: "First quarter",
    periodFrom: "2026-01-01",
    periodTo: "2026-03-31",
    madeAt: "2026-04-01T08:00:00Z",
    madeBy: "Amara Okafor",
    cases,
    files: listed.length,
  };
  return new Map([...files, ["manifest.json", utf8(canonical({ v: 1, pack, files: listed }))]]);
}

/** The files as an unpacked folder. */
export function asFolder(files: Map<string, Bytes>): PackSource {
  return openFolder([...files].map(([path, bytes]) => ({ path, file: new Blob([bytes]) })));
}
