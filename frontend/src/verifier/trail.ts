import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { hex, same, utf8 } from "~/verifier/bytes";
import type { Json } from "~/verifier/canonical";
import { textOf } from "~/verifier/canonical";
import { parseEntry, type Said, type SealedEntry } from "~/verifier/entry";
import { exact, type Finding, Findings } from "~/verifier/finding";
import { Gaps } from "~/verifier/gaps";
import { Heads } from "~/verifier/heads";
import { Frontier, leafHash } from "~/verifier/merkle";
import { Mismatches } from "~/verifier/mismatches";
import { type Checkpoint, type NoteKey, signedBy } from "~/verifier/note";
import { said as words } from "~/verifier/texts";

const MOST = 100;

/** What was found, all in all; first bad entry first. */
export type TrailReport = {
  entries: number;
  withheld: number;
  erased: number;
  /** Entries that the newest genuine checkpoint of the trail covers, and the newest from outside. */
  covered: number;
  outside: number;
  findings: Finding[];
  found: number;
};

/** Called for each entry that is what was sealed and whose payload is the one it commits to; without content where it was erased. */
export type Genuine = (no: number, facts: Json, content: string | null) => void;

/**
 * Reads a sealed trail once, from the first entry to the last, and says what is not as it was sealed (backend/docs/audit-trail.md,
 * "Verify"). Memory grows with erased payloads and findings only.
 */
export class TrailCheck {
  private readonly own: Heads;
  private readonly outside: Heads;
  private readonly size: number;
  private readonly tree = new Frontier();
  private readonly mismatches = new Mismatches();
  private readonly gaps = new Gaps(MOST);
  private readonly missing = new Map<string, number>();
  private readonly erased = new Set<string>();
  private readonly findings = new Findings(MOST);
  private next = 0;
  private read = 0;
  private withheld = 0;
  private broken = false;

  constructor(
    keys: NoteKey[],
    private readonly checkpoints: Checkpoint[],
    outside: Checkpoint[],
    private readonly genuine: Genuine,
  ) {
    const vouching = checkpoints.filter((each) => signedBy(each, keys));
    this.size = Math.max(0, ...(vouching.length ? vouching : checkpoints).map(({ size }) => size));
    this.own = new Heads(checkpoints, keys, false);
    this.outside = new Heads(outside, keys, true);
  }

  /** The next line of `entries.jsonl`; null for one that is too long to be one. */
  line(bytes: Uint8Array | null): void {
    this.read++;
    if (this.checkpoints.length === 0) {
      return;
    }
    const entry = parsed(bytes);
    if (entry) {
      this.entry(entry);
    } else {
      this.at("ENTRY_UNREADABLE", this.next, words.unreadable(this.next));
      this.grow(null);
    }
  }

  private entry(entry: SealedEntry): void {
    const { no, said } = entry;
    if (no >= this.size || no < 0) {
      this.at("ENTRY_INSERTED", no, words.behindEnd(no, this.size));
      return;
    }
    if (no < this.next) {
      this.gaps.came(no);
      return;
    }
    this.skipTo(no);
    this.grow(entry.leaf);
    if (said === null) {
      this.withheld++;
      return;
    }
    const is = leafHash(said.canonical);
    const asSealed = same(is, entry.leaf);
    if (!asSealed) {
      this.mismatches.add(no, hex(is), hex(entry.leaf));
    }
    this.payload(entry, said, asSealed);
  }

  private payload({ no, salt, content }: SealedEntry, said: Said, asSealed: boolean): void {
    const erases = textOf(said.facts, "subjectId");
    if (
      textOf(said.facts, "action") === "payload.erased" &&
      textOf(said.facts, "subjectType") === "audit-entry" &&
      erases
    ) {
      this.erased.add(erases);
    }
    if (salt === null && content === null) {
      this.missing.set(said.id, no);
      if (asSealed) {
        this.genuine(no, said.facts, null);
      }
      return;
    }
    const commitment = hex(sha256(concatBytes(salt ?? new Uint8Array(), utf8(content ?? ""))));
    if (commitment !== said.commitment) {
      this.at("PAYLOAD_CHANGED", no, words.payloadChanged(no));
    } else if (asSealed && content !== null) {
      this.genuine(no, said.facts, content);
    }
  }

  private skipTo(no: number): void {
    if (no > this.next) {
      this.gaps.passed(this.next, no);
      this.next = no;
      this.broken = true;
    }
  }

  private grow(leaf: Uint8Array | null): void {
    this.next++;
    this.broken ||= leaf === null;
    if (this.broken || leaf === null) {
      return;
    }
    this.tree.append(leaf);
    this.own.reached(this.tree);
    this.outside.reached(this.tree);
  }

  private at(code: Finding["code"], no: number, text: string): void {
    this.findings.add({ code, from: no, to: no + 1, text });
  }

  /** No more lines come. Call it once. */
  end(): TrailReport {
    if (this.checkpoints.length === 0) {
      this.findings.add({ code: "CHECKPOINT_MISSING", text: words.noCheckpoint });
    }
    if (this.next < this.size) {
      const { good } = this.own;
      const left = this.size - this.next;
      this.findings.add({
        code: "ENTRY_MISSING",
        from: good,
        to: this.size,
        text: words.cutOff(this.size, left, good),
      });
      this.broken = true;
    }
    if (!this.broken) {
      this.own.end(this.size);
      this.outside.end(this.size);
    }
    const entries = [
      ...this.mismatches.findings(),
      ...this.gaps.findings(),
      ...this.findings.kept,
      ...this.unsaid(),
    ];
    const all = [...entries, ...this.outside.findings, ...this.own.findings];
    return {
      entries: this.read,
      withheld: this.withheld,
      erased: [...this.missing.keys()].filter((id) => this.erased.has(id)).length,
      covered: this.own.good,
      outside: this.outside.good,
      findings: inOrder(all, entries.length > 0).slice(0, MOST),
      found: all.length + this.findings.count - this.findings.kept.length,
    };
  }

  private unsaid(): Finding[] {
    return [...this.missing]
      .filter(([id]) => !this.erased.has(id))
      .map(([, no]) => ({ code: "PAYLOAD_MISSING", from: no, to: no + 1, text: words.payloadGone(no) }));
  }
}

function parsed(bytes: Uint8Array | null): SealedEntry | null {
  try {
    return bytes && parseEntry(bytes);
  } catch {
    return null;
  }
}

/** By number; a span of entries stands where the bad one in it is known, behind it. */
function inOrder(all: Finding[], entriesFound: boolean): Finding[] {
  const known = all
    .filter(exact)
    .map(({ from = 0 }) => from)
    .sort((one, other) => one - other);
  const place = ({ from, to }: Finding) =>
    from === undefined || to === undefined
      ? entriesFound
        ? Number.MAX_SAFE_INTEGER
        : -1
      : (known.find((no) => no >= from && no < to) ?? from);
  return all
    .map((finding) => ({ finding, place: place(finding) }))
    .sort(
      (one, other) => one.place - other.place || Number(exact(other.finding)) - Number(exact(one.finding)),
    )
    .map(({ finding }) => finding);
}
