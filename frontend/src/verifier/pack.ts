import { sha256 } from "@noble/hashes/sha2.js";
import { hex, text } from "~/verifier/bytes";
import { member } from "~/verifier/canonical";
import { type CaseReport, checkCase } from "~/verifier/case-check";
import { type Finding, Findings } from "~/verifier/finding";
import { joined, Lines } from "~/verifier/lines";
import { type Manifest, readManifest, safePath } from "~/verifier/manifest";
import { type Checkpoint, type NoteKey, parseCheckpoint, parseKeys, signedBy } from "~/verifier/note";
import { NotJudged, type PackFile, type PackSource } from "~/verifier/source";
import { cannot, packSaid, said } from "~/verifier/texts";
import { TrailCheck, type TrailReport } from "~/verifier/trail";
import { Witness } from "~/verifier/witness";

const MOST = 200;
const LONGEST_NOTE = 10_000;
const LONGEST_KEYS = 1_000_000;
const LONGEST_JSON = 128 * 1024 * 1024;
const LONGEST_LINE = 16 * 1024 * 1024;

const MANIFEST = "manifest.json";
const KEYS = "trail/keys.txt";
const ENTRIES = "trail/entries.jsonl";
const CHECKPOINT = /^trail\/checkpoints\/[^/]+\.txt$/;
const CASE = /^cases\/[^/]+\/case\.json$/;
const FIXED = new Set([MANIFEST, KEYS, ENTRIES, "index.html", "style.css", "verify.html"]);
const OF_CASE_FOLDER = /^(cases\/[^/]+\/)(case\.json|index\.html|process\.bpmn|process\.svg)$/;
const EVIDENCE = /^files\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]+$/;

/** What the person who checks holds independently of the pack. */
export type Outside = { checkpoints: Checkpoint[]; keys: NoteKey[] };

export type Progress = {
  files: number;
  ofFiles: number;
  bytes: number;
  ofBytes: number;
  entries: number;
  cases: number;
};

/** What was found in a pack, in the order of the checks: files, trail, cases. */
export type PackReport = {
  findings: Finding[];
  found: number;
  files: number;
  bytes: number;
  manifest: Manifest;
  trail: TrailReport;
  keys: NoteKey[];
  outside: Outside;
  cases: Omit<CaseReport, "id" | "sealed" | "findings"> & { count: number; sealed: number };
  leftAside: string[];
};

/** Called between pieces of work; may throw to stop it. */
export type Pace = (progress: Progress) => void | Promise<void>;

/**
 * Checks a pack as backend/docs/audit-pack-checks.md says: its files, its trail, its cases. Reads every file once, in pieces.
 *
 * @throws NotJudged where that is impossible
 */
export async function verifyPack(source: PackSource, outside: Outside, pace: Pace): Promise<PackReport> {
  return new PackCheck(source, outside, pace).run();
}

class PackCheck {
  private readonly findings = new Findings(MOST);
  private readonly digests = new Map<string, string>();
  private readonly witness = new Witness();
  /** Paths of files that some piece of evidence names. */
  private readonly listed = new Set<string>();
  private readonly progress: Progress;
  private manifest: Manifest = { files: new Map(), facts: null, findings: [] };

  constructor(
    private readonly source: PackSource,
    private readonly outside: Outside,
    private readonly pace: Pace,
  ) {
    const sizes = [...source.files.values()].map(({ size }) => size);
    const ofBytes = sizes.reduce((sum, size) => sum + size, 0);
    this.progress = { files: 0, ofFiles: sizes.length, bytes: 0, ofBytes, entries: 0, cases: 0 };
  }

  async run(): Promise<PackReport> {
    const { files } = this.source;
    if (!files.has(MANIFEST)) {
      throw new NotJudged(cannot.noManifest);
    }
    const bytes = await this.bytes(MANIFEST, LONGEST_JSON);
    this.manifest = readManifest(textOrNull(bytes));
    this.listing();
    const keys = await this.keys();
    const trail = await this.trail(keys);
    const cases = [...files.keys()].filter((path) => CASE.test(path)).sort();
    for (const file of files.values()) {
      if (!this.digests.has(file.path) && !CASE.test(file.path) && this.manifest.files.has(file.path)) {
        await this.read(file, () => {});
      }
    }
    const found = new Findings(MOST);
    const summed = await this.cases(cases, found);
    this.compare();
    this.strangers();
    this.findings.add(...trail.findings, ...found.kept);
    return {
      findings: this.findings.kept,
      found: this.findings.count + trail.found - trail.findings.length + found.count - found.kept.length,
      files: this.progress.files,
      bytes: this.progress.bytes,
      manifest: this.manifest,
      trail,
      keys,
      outside: this.outside,
      cases: summed,
      leftAside: this.source.leftAside,
    };
  }

  /** Names that are listed but missing, there but not listed, there twice or no paths of a pack. */
  private listing(): void {
    this.findings.add(...this.manifest.findings);
    const readable = this.manifest.files.size > 0;
    const paths = [...this.source.files.keys()];
    this.findings.add(
      ...paths
        .filter((path) => !safePath(path))
        .map((file): Finding => ({ code: "PATH_UNSAFE", file, text: packSaid.pathUnsafe(file) })),
      ...this.source.twice.map(
        (file): Finding => ({ code: "FILE_TWICE", file, text: packSaid.fileTwice(file) }),
      ),
      ...[...this.manifest.files.keys()]
        .filter((path) => !this.source.files.has(path))
        .map((file): Finding => ({ code: "FILE_MISSING", file, text: packSaid.fileMissing(file) })),
      ...paths
        .filter((path) => readable && path !== MANIFEST && safePath(path) && !this.manifest.files.has(path))
        .map((file): Finding => ({ code: "FILE_ADDED", file, text: packSaid.fileAdded(file) })),
    );
  }

  /** Files that are no part of a pack, though the list of files, which nobody signed, has them; and names for one file on some disks. */
  private strangers(): void {
    const names = new Set<string>();
    for (const path of this.source.files.keys()) {
      const name = path.normalize("NFC").toLowerCase();
      if (names.has(name)) {
        this.findings.add({ code: "FILE_TWICE", file: path, text: packSaid.nameTwice(path) });
      }
      names.add(name);
      const folder = OF_CASE_FOLDER.exec(path)?.[1];
      const belongs =
        FIXED.has(path) ||
        CHECKPOINT.test(path) ||
        (folder !== undefined && this.source.files.has(`${folder}case.json`)) ||
        (EVIDENCE.test(path) && this.listed.has(path));
      if (!belongs && this.manifest.files.has(path)) {
        this.findings.add({ code: "FILE_ADDED", file: path, text: packSaid.fileStrange(path) });
      }
    }
  }

  /** Files that were read and are not what is listed. */
  private compare(): void {
    for (const { path, sha256: listed, size } of this.manifest.files.values()) {
      const file = this.source.files.get(path);
      const is = this.digests.get(path);
      if (file && is !== undefined && (is !== listed || file.size !== size)) {
        const text = is === "" ? packSaid.fileDamaged(path) : packSaid.fileChanged(path);
        this.findings.add({ code: "FILE_CHANGED", file: path, text });
      }
    }
  }

  /** Reads a file piece by piece; remembers its digest, which is empty where it cannot be read to its end. */
  private async read(file: PackFile, each: (chunk: Uint8Array) => void): Promise<boolean> {
    const hash = sha256.create();
    const before = this.progress.bytes;
    let stopped: unknown;
    try {
      await file.read(async (chunk) => {
        hash.update(chunk);
        each(chunk);
        this.progress.bytes += chunk.length;
        try {
          await this.pace(this.progress);
        } catch (reason) {
          stopped = reason;
          throw reason;
        }
      });
      this.digests.set(file.path, hex(hash.digest()));
    } catch {
      this.digests.set(file.path, "");
    }
    if (stopped !== undefined) {
      throw stopped;
    }
    this.progress.files++;
    this.progress.bytes = before + file.size;
    await this.pace(this.progress);
    return this.digests.get(file.path) !== "";
  }

  /** A file as a whole; null where it is not there, cannot be read or is longer than such a file can be. */
  private async bytes(path: string, longest: number): Promise<Uint8Array | null> {
    const file = this.source.files.get(path);
    const parts: Uint8Array[] = [];
    let length = 0;
    const whole =
      file &&
      (await this.read(file, (chunk) => {
        length += chunk.length;
        if (length <= longest) {
          parts.push(chunk.slice());
        }
      }));
    return whole && length <= longest ? joined(parts, length) : null;
  }

  /** The keys to judge by: those that were given, else those that the pack names. */
  private async keys(): Promise<NoteKey[]> {
    const own = textOrNull(await this.bytes(KEYS, LONGEST_KEYS));
    const { keys, checkpoints } = this.outside;
    if (keys.length > 0) {
      if (!checkpoints.every((each) => signedBy(each, keys))) {
        throw new NotJudged(cannot.keyAndCheckpoint);
      }
      return keys;
    }
    try {
      const named = parseKeys(own ?? "");
      if (named.length > 0) {
        return named;
      }
    } catch {
      // Without a key the trail cannot be judged, whatever is wrong with it.
    }
    return this.without(cannot.noKeys, KEYS);
  }

  /** Where the list of files shows why something is missing that is a finding; else nothing can be judged. */
  private without(reason: string, path: string): never[] {
    const file = this.source.files.get(path);
    const listed = this.manifest.files.get(path);
    if (listed && (!file || this.digests.get(path) !== listed.sha256)) {
      return [];
    }
    throw new NotJudged(reason);
  }

  private async trail(keys: NoteKey[]): Promise<TrailReport> {
    const checkpoints: Checkpoint[] = [];
    const unreadable: Finding[] = [];
    for (const path of [...this.source.files.keys()].filter((each) => CHECKPOINT.test(each))) {
      const note = textOrNull(await this.bytes(path, LONGEST_NOTE));
      const checkpoint = asWritten(path, note);
      if (checkpoint) {
        checkpoints.push(checkpoint);
      } else {
        unreadable.push({ code: "CHECKPOINT_FORGED", file: path, text: said.checkpointUnreadable(path) });
      }
    }
    const check = new TrailCheck(keys, checkpoints, this.outside.checkpoints, (no, facts, content) => {
      this.witness.hear(no, facts, content);
    });
    const entries = this.source.files.get(ENTRIES);
    if (entries) {
      const lines = new Lines(LONGEST_LINE, (line) => {
        this.progress.entries++;
        check.line(line);
      });
      await this.read(entries, (chunk) => {
        lines.push(chunk);
      });
      lines.end();
    } else {
      this.without(cannot.noEntries, ENTRIES);
    }
    const report = check.end();
    return {
      ...report,
      findings: [...unreadable, ...report.findings],
      found: unreadable.length + report.found,
    };
  }

  private async cases(paths: string[], findings: Findings): Promise<PackReport["cases"]> {
    const known = { digests: this.digests, witness: this.witness, listed: this.listed };
    const ids = new Set<string>();
    const sum: PackReport["cases"] = {
      count: 0,
      sealed: 0,
      submissions: 0,
      evidence: 0,
      filesLeftOut: 0,
      partsLeftOut: 0,
      answersUnvouched: 0,
      answersUnlisted: 0,
      evidenceUnvouched: 0,
    };
    for (const path of paths) {
      const one = checkCase(path, await this.bytes(path, LONGEST_JSON), known);
      if (one.id !== null && ids.has(one.id)) {
        findings.add({ code: "CASE_TWICE", file: path, text: packSaid.caseTwice(path) });
      }
      ids.add(one.id ?? path);
      findings.add(...one.findings);
      sum.count = ++this.progress.cases;
      sum.sealed += Number(one.sealed);
      for (const key of [
        "submissions",
        "evidence",
        "filesLeftOut",
        "partsLeftOut",
        "answersUnvouched",
        "answersUnlisted",
        "evidenceUnvouched",
      ] as const) {
        sum[key] += one[key];
      }
    }
    const says = member(this.manifest.facts, "cases");
    if (typeof says === "number" && says !== sum.count) {
      findings.add({ code: "CASE_MISSING", text: packSaid.caseCount(says, sum.count) });
    }
    for (const id of this.witness.cases) {
      if (!ids.has(id)) {
        findings.add({ code: "CASE_MISSING", case: id, text: packSaid.caseMissing(id) });
      }
    }
    return sum;
  }
}

function textOrNull(bytes: Uint8Array | null): string | null {
  try {
    return bytes && text(bytes);
  } catch {
    return null;
  }
}

/** The checkpoint of a file, null where it is not byte for byte as it was written under its own name. */
function asWritten(path: string, note: string | null): Checkpoint | null {
  try {
    const checkpoint = parseCheckpoint(note ?? "");
    return checkpoint.note === note && path === `trail/checkpoints/${checkpoint.size}.txt`
      ? checkpoint
      : null;
  } catch {
    return null;
  }
}
