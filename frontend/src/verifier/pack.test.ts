import { describe, expect, it } from "vitest";
import { asFolder, SamplePack, Signer, withManifest } from "~/testing/sample-pack";
import { type Bytes, utf8 } from "~/verifier/bytes";
import { canonical, type Json, listOf } from "~/verifier/canonical";
import type { Finding } from "~/verifier/finding";
import { parseCheckpoint, parseKeys } from "~/verifier/note";
import { type Outside, type PackReport, verifyPack } from "~/verifier/pack";
import { headline, outcomeOf } from "~/verifier/summary";

const NOTHING: Outside = { checkpoints: [], keys: [] };

const verify = (files: Map<string, Bytes>, outside = NOTHING): Promise<PackReport> =>
  verifyPack(asFolder(files), outside, () => {});

const codes = ({ findings }: PackReport): string[] => findings.map(({ code }) => code);

const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** What a tamperer who also writes the list of files again leaves behind. */
const cunning = (pack: SamplePack): Map<string, Bytes> => pack.files();

function flipped(bytes: Bytes, pack: SamplePack): Bytes {
  const copy = bytes.slice();
  const at = pack.below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << pack.below(8));
  return copy;
}

/** The first finding about the trail is one of these and is that entry, or a span with it. */
function names(report: PackReport, no: number, ...expected: string[]): void {
  const [first] = report.trail.findings;
  expect(expected).toContain(first?.code);
  expect(first?.from).toBeLessThanOrEqual(no);
  expect(first?.to).toBeGreaterThan(no);
}

describe("a pack as it was sealed", () => {
  it.each(seeds(50))("raises no false alarm (%i)", async (seed) => {
    const pack = new SamplePack(seed, 1 + (seed % 3), seed % 9);
    const held = parseCheckpoint([...pack.checkpoints.values()][seed % pack.checkpoints.size] ?? "");
    const report = await verify(
      pack.files(),
      seed % 2 ? { checkpoints: [held], keys: [pack.signer.key] } : NOTHING,
    );
    expect(report.findings).toEqual([]);
    expect(report.found).toBe(0);
    expect(report.cases).toMatchObject({
      count: pack.cases.length,
      sealed: pack.cases.length,
      answersUnvouched: 0,
    });
    expect(report.trail).toMatchObject({ entries: pack.rows.length, covered: pack.rows.length });
    expect(report.trail.outside).toBe(seed % 2 ? held.size : 0);
  });

  it("says how much there is", async () => {
    const pack = new SamplePack(3);
    const report = await verify(pack.files());
    expect(report).toMatchObject({
      files: pack.files().size,
      cases: { submissions: 4, evidence: 4, filesLeftOut: 0 },
    });
    expect(report.trail.withheld).toBe(10);
  });

  it("may lack evidence that it says it leaves out", async () => {
    const pack = new SamplePack(4);
    const [path] = [...pack.evidence.keys()];
    pack.evidence.delete(path ?? "");
    const [evidence] = listOf(pack.cases[0]?.record, "evidence") as { path: string | null }[];
    if (evidence) {
      evidence.path = null;
    }
    expect(await verify(pack.files())).toMatchObject({ found: 0, cases: { filesLeftOut: 1 } });
    const [gone] = listOf(pack.cases[0]?.record, "evidence") as { sha256: string | null }[];
    if (gone) {
      gone.sha256 = null;
    }
    expect(await verify(pack.files())).toMatchObject({ found: 0, cases: { filesLeftOut: 1 } });
  });

  it("may lack a payload that an entry says to be erased", async () => {
    const pack = new SamplePack(5);
    const row = pack.rows[0];
    const id = (JSON.parse(row?.entry ?? "") as { id: string }).id;
    Object.assign(row ?? {}, { content: null, salt: null });
    expect(codes(await verify(pack.files()))).toEqual(["PAYLOAD_MISSING"]);
    pack.entry("payload.erased", "audit-entry", id, null, {});
    pack.seal(7);
    expect((await verify(pack.files())).trail).toMatchObject({ found: 0, erased: 1 });
  });
});

describe("a pack whose bytes were changed", () => {
  it.each(seeds(150))("is found out whichever byte it is (%i)", async (seed) => {
    const pack = new SamplePack(seed);
    const files = pack.files();
    const paths = [...files.keys()].filter((path) => path !== "manifest.json");
    const path = paths[pack.below(paths.length)] ?? "";
    files.set(path, flipped(files.get(path) ?? utf8(""), pack));
    const { findings } = await verify(files);
    expect(findings[0]).toMatchObject({ code: "FILE_CHANGED", file: path });
  });

  it.each(seeds(60))("is found out where the list of files was written again (%i)", async (seed) => {
    const pack = new SamplePack(seed);
    const files = pack.contents();
    const paths = [...files.keys()].filter((path) => path !== "index.html");
    const path = paths[pack.below(paths.length)] ?? "";
    files.set(path, flipped(files.get(path) ?? utf8(""), pack));
    const report = await verify(withManifest(files, pack.cases.length)).catch(
      (reason: Error) => reason.message,
    );
    // A flipped bit of the only key leaves none, or one that signed nothing.
    expect(typeof report === "string" ? path : report.found > 0).toBe(
      typeof report === "string" ? "trail/keys.txt" : true,
    );
  });

  it("names the file and the case of changed evidence", async () => {
    const pack = new SamplePack(8);
    const [path, bytes] = [...pack.evidence][1] ?? ["", utf8("")];
    pack.evidence.set(path, flipped(bytes, pack));
    const { findings } = await verify(cunning(pack));
    expect(findings).toEqual([
      {
        code: "EVIDENCE_CHANGED",
        case: "CA-1001",
        file: "cases/CA-1001/case.json",
        text: "The evidence “export-2.csv” is not the file that was collected.",
      },
    ]);
  });

  it("names missing, added and doubled files and paths that are none", async () => {
    const files = new SamplePack(9).files();
    files.delete("index.html");
    files.set("extra.txt", utf8("x"));
    files.set("../evil.txt", utf8("x"));
    files.set("/etc/passwd", utf8("x"));
    const source = asFolder(files);
    source.twice.push("trail/keys.txt");
    const report = await verifyPack(source, NOTHING, () => {});
    expect(report.findings.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "PATH_UNSAFE ../evil.txt",
      "PATH_UNSAFE /etc/passwd",
      "FILE_TWICE trail/keys.txt",
      "FILE_MISSING index.html",
      "FILE_ADDED extra.txt",
    ]);
  });

  it("is refused with a list of files that cannot be read", async () => {
    const files = new SamplePack(10).files();
    for (const text of ["{", "[]", "null", '{"v":1}', `{"a":${"[".repeat(200_000)}`]) {
      files.set("manifest.json", utf8(text));
      expect(codes(await verify(files))).toContain("MANIFEST_UNREADABLE");
    }
    files.set("manifest.json", utf8('{"v":2}'));
    await expect(verify(files)).rejects.toThrow("version 2");
    files.delete("manifest.json");
    expect(() => asFolder(files)).toThrow("no manifest.json");
  });
});

describe("a trail that was changed", () => {
  it.each(seeds(40))("names an entry that was taken out (%i)", async (seed) => {
    const pack = new SamplePack(seed);
    const no = pack.below(pack.rows.length);
    pack.rows.splice(no, 1);
    const renumbered = seed % 2 === 0;
    pack.rows.forEach((row, index) => {
      row.no = renumbered ? index : row.no;
    });
    names(await verify(cunning(pack)), no, "ENTRY_MISSING", "HISTORY_REWRITTEN");
  });

  it.each(seeds(40))("names an entry that was put in (%i)", async (seed) => {
    const pack = new SamplePack(seed);
    const no = pack.below(pack.rows.length);
    const leaves = pack.rows.map(({ leaf }) => leaf);
    const fresh = pack.entry("thing.invented", "thing", pack.id(), null, {});
    pack.rows.pop();
    pack.rows.splice(no, 0, fresh);
    pack.rows.forEach((row, index) => {
      row.no = index;
      row.leaf = seed % 2 && row.entry ? (leaves[index] ?? row.leaf) : row.leaf;
    });
    names(await verify(cunning(pack)), no, "ENTRY_INSERTED", "HISTORY_REWRITTEN", "ENTRY_CHANGED");
  });

  it.each(seeds(40))("names entries that changed places (%i)", async (seed) => {
    const pack = new SamplePack(seed);
    const no = pack.below(pack.rows.length - 1);
    const [one, other] = [pack.rows[no], pack.rows[no + 1]];
    if (!one || !other) {
      return;
    }
    pack.rows.splice(no, 2, other, one);
    if (seed % 2) {
      [one.no, other.no] = [other.no, one.no];
    }
    names(await verify(cunning(pack)), no, "ENTRY_REORDERED", "HISTORY_REWRITTEN");
  });

  it.each(seeds(20))("names an entry that was changed or cannot be read (%i)", async (seed) => {
    const pack = new SamplePack(seed);
    const row = pack.rows.filter(({ entry }) => entry)[seed % 5];
    Object.assign(row ?? {}, { entry: seed % 2 ? row?.entry?.replace("password", "passw0rd") : "{" });
    names(await verify(cunning(pack)), row?.no ?? -1, seed % 2 ? "ENTRY_CHANGED" : "ENTRY_UNREADABLE");
  });

  it.each(seeds(20))("names a payload that was swapped (%i)", async (seed) => {
    const pack = new SamplePack(seed);
    const shown = pack.rows.filter(({ entry }) => entry);
    const [one, other] = [shown[seed % 4], shown[(seed % 4) + 1]];
    [one, other].forEach((row, index) => {
      Object.assign(row ?? {}, seed % 2 && index === 0 ? { content: "{}" } : { salt: "ab".repeat(32) });
    });
    const report = await verify(cunning(pack));
    names(report, one?.no ?? -1, "PAYLOAD_CHANGED");
    expect(report.trail.found).toBe(2);
  });

  it("names lines that are much too long, too many or nonsense", async () => {
    const pack = new SamplePack(6);
    const files = pack.contents();
    const lines = new TextDecoder().decode(files.get("trail/entries.jsonl")).split("\n");
    lines[2] = "x".repeat(17 * 1024 * 1024);
    lines[4] = '{"leaf":"00","no":4}';
    files.set("trail/entries.jsonl", utf8(lines.join("\n")));
    const report = await verify(withManifest(files, 2));
    expect(report.trail.findings.map(({ code, from }) => `${code} ${from}`)).toEqual([
      "ENTRY_UNREADABLE 2",
      "ENTRY_UNREADABLE 4",
    ]);
  });

  it("ends each line, the last one too", async () => {
    const pack = new SamplePack(9);
    const files = pack.contents();
    const all = files.get("trail/entries.jsonl") as Bytes;
    files.set("trail/entries.jsonl", all.slice(0, -1) as Bytes);
    names(await verify(withManifest(files, 2)), pack.rows.length - 1, "ENTRY_UNREADABLE");
  });

  it("names a forged checkpoint, a replaced head and a missing checkpoint", async () => {
    const pack = new SamplePack(11);
    const stranger = new Signer(pack.bytes(32));
    const original = pack.checkpoints.get(7) ?? "";
    pack.checkpoints.set(7, stranger.checkpoint(7, pack.bytes(32)));
    expect(codes(await verify(cunning(pack)))).toEqual(["CHECKPOINT_FORGED"]);
    pack.checkpoints.set(7, pack.signer.checkpoint(7, pack.bytes(32)));
    expect((await verify(cunning(pack))).findings).toMatchObject([
      { code: "HISTORY_REWRITTEN", from: 0, to: 7 },
    ]);
    pack.checkpoints.set(7, original.replace("\n7\n", "\n8\n"));
    expect(codes(await verify(cunning(pack)))).toEqual(["CHECKPOINT_FORGED"]);
    pack.checkpoints.clear();
    expect(codes(await verify(cunning(pack)))).toContain("CHECKPOINT_MISSING");
  });

  it.each(seeds(20))("is found out with a checkpoint held outside (%i)", async (seed) => {
    const pack = new SamplePack(seed);
    const held: Outside = { checkpoints: [parseCheckpoint(pack.newest())], keys: [] };
    if (seed % 2) {
      pack.rows.splice(-3);
      pack.cases.pop();
      pack.seal(7);
      const report = await verify(cunning(pack), held);
      expect(report.trail.findings).toMatchObject([{ code: "ROLLED_BACK", from: pack.rows.length }]);
    } else {
      const old = pack.rows.pop();
      pack.entry("case.sealed", "case", pack.id(), null, {});
      pack.seal(7);
      const report = await verify(cunning(pack), held);
      expect(old).toBeDefined();
      names(report, pack.rows.length - 1, "HEAD_REPLACED");
    }
  });

  it("is found out when nothing at all is left of it", async () => {
    const pack = new SamplePack(15);
    const held: Outside = { checkpoints: [parseCheckpoint(pack.newest())], keys: [] };
    pack.rows.splice(0);
    pack.cases.splice(0);
    pack.checkpoints.clear();
    expect(codes(await verify(cunning(pack)))).toContain("CHECKPOINT_MISSING");
    expect(codes(await verify(cunning(pack), held))).toEqual(
      expect.arrayContaining(["CHECKPOINT_MISSING", "ROLLED_BACK"]),
    );
  });

  it("is judged by the key that was given", async () => {
    const pack = new SamplePack(12);
    const other = new Signer(pack.bytes(32));
    expect(codes(await verify(pack.files(), { checkpoints: [], keys: [other.key] }))).toContain(
      "CHECKPOINT_FORGED",
    );
    const both = { checkpoints: [parseCheckpoint(pack.newest())], keys: parseKeys(other.key.text) };
    await expect(verify(pack.files(), both)).rejects.toThrow("did not sign the checkpoint that was given");
  });

  it("cannot be judged without keys or entries", async () => {
    for (const path of ["trail/keys.txt", "trail/entries.jsonl"]) {
      const files = new SamplePack(13).contents();
      files.delete(path);
      await expect(verify(withManifest(files, 2))).rejects.toThrow(/key|entries/);
    }
    const files = new SamplePack(13).files();
    files.delete("trail/keys.txt");
    expect(codes(await verify(files))[0]).toBe("FILE_MISSING");
  });
});

describe("a case of which the trail tells nothing", () => {
  /** Takes what the trail says of the first case away, and its seal. */
  const silenced = (state: string, hidden: (entry: string) => boolean): SamplePack => {
    const pack = new SamplePack(16);
    const [first] = pack.cases;
    Object.assign(first?.record ?? {}, {
      seal: null,
      timeline: [],
      case: { id: first?.id ?? "", number: first?.number ?? "", state },
    });
    pack.rows
      .filter(({ entry }) => entry?.includes(`"case":"${first?.id}"`) && hidden(entry))
      .forEach((row) => {
        pack.hide(row);
      });
    return pack;
  };

  it("is not in the trail, however it is written", async () => {
    const report = await verify(cunning(silenced("OPEN", () => true)));
    expect(codes(report)).toEqual(["CASE_NOT_IN_TRAIL"]);
    expect(outcomeOf(report).verdict).toBe("bad");
  });

  it("lacks its seal where it has ended", async () => {
    const report = await verify(cunning(silenced("CLOSED", (entry) => entry.includes("case.sealed"))));
    expect(codes(report)).toEqual(["SEAL_MISSING"]);
  });

  it("is not called good where answers or evidence are not vouched for", async () => {
    const open = silenced("OPEN", (entry) => !entry.includes("evidence.added"));
    const outcome = outcomeOf(await verify(cunning(open)));
    expect(outcome).toMatchObject({
      verdict: "partly",
      report: { found: 0, cases: { answersUnvouched: 2 } },
    });
    expect(headline(outcome)).toContain("2 answers or pieces of evidence are not vouched for");
  });
});

describe("a case that was changed", () => {
  const changed = async (
    change: (record: Record<string, Json>, pack: SamplePack) => void,
  ): Promise<Finding[]> => {
    const pack = new SamplePack(14);
    change(pack.cases[0]?.record ?? {}, pack);
    return (await verify(cunning(pack))).findings;
  };

  it("names answers that were changed, also where their hash was made again", async () => {
    const simple = await changed(({ submissions }) => {
      const [first] = submissions as { hashed: string }[];
      Object.assign(first ?? {}, { hashed: first?.hashed.replace("geprüft", "gelöscht") });
    });
    expect(simple).toMatchObject([{ code: "SUBMISSION_CHANGED", case: "CA-1001" }]);
    const rehashed = await changed(({ submissions }, pack) => {
      const [first] = submissions as { hashed: string }[];
      const [other] = listOf(pack.cases[1]?.record, "submissions");
      Object.assign(first ?? {}, other);
    });
    expect(rehashed.map(({ code }) => code)).toEqual([
      "SUBMISSION_CHANGED",
      "SEAL_CHANGED",
      "SEPARATION_CHANGED",
    ]);
  });

  it("names a seal that was taken off, changed or made again", async () => {
    const off = await changed((record) => {
      record.seal = null;
    });
    expect(off).toMatchObject([{ code: "SEAL_MISSING", case: "CA-1001" }]);
    const part = await changed(({ seal }) => {
      Object.assign((seal as { parts: object }).parts, { findings: ["another finding"] });
    });
    expect(part).toMatchObject([
      { code: "SEAL_CHANGED", text: "The sealed part “findings” is not what was sealed." },
    ]);
    const swapped = await changed((record, pack) => {
      record.seal = pack.cases[1]?.record.seal ?? null;
    });
    expect(swapped.map(({ code }) => code)).toContain("SEAL_NOT_IN_TRAIL");
  });

  it("names evidence that was replaced together with all that tells of it in the case", async () => {
    const found = await changed(({ evidence }, pack) => {
      const [first, second] = evidence as { sha256: string; path: string }[];
      pack.evidence.delete(first?.path ?? "");
      Object.assign(first ?? {}, { sha256: second?.sha256, path: second?.path });
    });
    expect(found.map(({ code }) => code)).toEqual(["EVIDENCE_NOT_SEALED", "EVIDENCE_CHANGED"]);
  });

  const person = { id: "11111111-1111-1111-1111-111111111111", name: "Somebody else" };
  it.each<[string, string, unknown]>([
    ["SUBMISSION_CHANGED", "submissions.0.person", person],
    ["SUBMISSION_CHANGED", "submissions.0.onBehalfOf", person],
    ["SUBMISSION_CHANGED", "submissions.1.at", "2026-02-01T09:30:00.121Z"],
    ["SUBMISSION_CHANGED", "submissions.1.step", "accept"],
    ["SUBMISSION_CHANGED", "submissions.1.attempt", 2],
    ["SEAL_CHANGED", "case.title", "Nothing of importance"],
    ["SEAL_CHANGED", "case.outcome", "withdrawn"],
    ["SEAL_CHANGED", "case.owner", person],
    ["EVIDENCE_CHANGED", "evidence.0.title", "Another quarter"],
    ["EVIDENCE_CHANGED", "evidence.0.periodTo", "2026-06-30"],
    ["EVIDENCE_CHANGED", "evidence.1.status", "REJECTED"],
    ["EVIDENCE_CHANGED", "evidence.1.collector", person],
    ["TIMELINE_CHANGED", "timeline.0.who", person],
    ["TIMELINE_CHANGED", "timeline.0.what", "case.closed"],
    ["TIMELINE_CHANGED", "timeline.0.no", 0],
    ["TIMELINE_CHANGED", "timeline.0.no", 9999],
    ["SEPARATION_CHANGED", "separation.0.kept", false],
    ["SEPARATION_CHANGED", "separation.0.people", [person]],
    ["SEPARATION_CHANGED", "separation.0.apartFromPeople", []],
  ])("names with %s that %s is shown otherwise", async (code, path, value) => {
    const found = await changed((record) => {
      const way = path.split(".");
      const last = way.pop() ?? "";
      const place = way.reduce<Json>((at, name) => (at as Record<string, Json>)[name] ?? null, record);
      (place as Record<string, unknown>)[last] = value;
    });
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(found[0]).toMatchObject({ case: "CA-1001" });
  });

  it("names answers that are listed twice, and evidence of another case", async () => {
    const twice = await changed((record) => {
      const all = record.submissions as Json[];
      all.push(all[0] ?? null);
    });
    expect(twice.map(({ code }) => code)).toContain("SUBMISSION_CHANGED");
    const moved = await changed((record, pack) => {
      (record.evidence as Json[]).push(listOf(pack.cases[1]?.record, "evidence").pop() ?? null);
    });
    expect(moved.map(({ code }) => code)).toContain("EVIDENCE_CHANGED");
  });

  it("is not called good where the trail tells of answers that an open case lacks", async () => {
    const pack = new SamplePack(17);
    const [first] = pack.cases;
    Object.assign(first?.record ?? {}, { seal: null, timeline: [], separation: [] });
    Object.assign((first?.record.case ?? {}) as object, { state: "OPEN" });
    pack.rows
      .filter(({ entry }) => entry?.includes("case.sealed") && entry.includes(first?.id ?? "?"))
      .forEach((row) => {
        pack.hide(row);
      });
    expect(outcomeOf(await verify(cunning(pack))).verdict).toBe("good");
    listOf(first?.record, "submissions").pop();
    const report = await verify(cunning(pack));
    expect(report.cases.answersUnlisted).toBe(1);
    expect(outcomeOf(report).verdict).toBe("partly");
  });

  it("has no room for files that nothing refers to, whatever the list of files says", async () => {
    const pack = new SamplePack(18);
    for (const path of [
      "report.pdf",
      "files/aa/report.pdf",
      `files/aa/${"a".repeat(64)}.csv`,
      "cases/CA-1/index.html",
      "cases/CA-1001/extra.html",
      "trail/more.jsonl",
    ]) {
      const files = pack.contents().set(path, utf8("forged"));
      expect((await verify(withManifest(files, 2))).findings).toMatchObject([
        { code: "FILE_ADDED", file: path },
      ]);
    }
    const cased = pack.contents().set("Index.html", utf8("forged"));
    expect(codes(await verify(withManifest(cased, 2)))).toContain("FILE_TWICE");
  });

  it("names evidence that is no longer listed, and cases that are gone, doubled or unreadable", async () => {
    const unlisted = await changed((record) => {
      (record.evidence as Json[]).pop();
    });
    expect(unlisted).toMatchObject([{ code: "FILE_ADDED" }, { code: "EVIDENCE_MISSING", case: "CA-1001" }]);
    const gone = await changed((_, pack) => {
      pack.cases.pop();
    });
    expect(gone.map(({ code }) => code)).toEqual(["FILE_ADDED", "FILE_ADDED", "CASE_MISSING"]);
    const unreadable = await changed((record) => {
      record.case = "nothing";
    });
    expect(unreadable.map(({ code }) => code)).toContain("CASE_UNREADABLE");
    const pack = new SamplePack(15);
    const files = pack.contents();
    files.set("cases/CA-9/case.json", utf8(canonical(pack.cases[0]?.record ?? null)));
    expect(codes(await verify(withManifest(files, 3)))).toEqual(["CASE_TWICE"]);
  });
});

describe("a long check", () => {
  it("tells how far it is and can be stopped", async () => {
    const pack = new SamplePack(16);
    const seen: number[] = [];
    await verifyPack(asFolder(pack.files()), NOTHING, ({ bytes, ofBytes }) => {
      seen.push(bytes / ofBytes);
    });
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(seen.at(-1)).toBe(1);
    const stop = verifyPack(asFolder(pack.files()), NOTHING, () => {
      throw new Error("enough");
    });
    await expect(stop).rejects.toThrow("enough");
  });
});
