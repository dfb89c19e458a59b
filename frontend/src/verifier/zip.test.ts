import { BlobReader, BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core.js";
import { describe, expect, it } from "vitest";
import { SamplePack } from "~/testing/sample-pack";
import type { Bytes } from "~/verifier/bytes";
import { type PackReport, verifyPack } from "~/verifier/pack";
import { openZip } from "~/verifier/zip";

async function zipped(files: Iterable<[string, Bytes]>, level = 6): Promise<Bytes> {
  const writer = new ZipWriter(new BlobWriter("application/zip"), { useWebWorkers: false, level });
  for (const [path, bytes] of files) {
    await writer.add(path, new BlobReader(new Blob([bytes])));
  }
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

const verify = async (zip: Bytes): Promise<PackReport> =>
  verifyPack(await openZip(new Blob([zip])), { checkpoints: [], keys: [] }, () => {});

describe("a pack as a ZIP file", () => {
  it("is read in place", async () => {
    const pack = new SamplePack(21);
    expect(await verify(await zipped(pack.files()))).toMatchObject({ found: 0, files: pack.files().size });
  });

  it("is found out whichever byte of its compressed content flips", async () => {
    const pack = new SamplePack(22, 1);
    const zip = await zipped(pack.files());
    const content = zip.length - 1_000;
    for (let round = 0; round < 60; round++) {
      const copy = zip.slice();
      const at = pack.below(content);
      copy[at] = (copy[at] ?? 0) ^ (1 << pack.below(8));
      const report = await verify(copy).catch((reason: Error) => reason.message);
      // Dates and hints of the format may change without changing what is in the pack.
      if (typeof report !== "string" && report.found === 0) {
        expect(report.manifest.files.size).toBe(pack.files().size - 1);
        expect(report.trail.entries).toBe(pack.rows.length);
      }
    }
  });

  it("may not hide files behind the mark of a folder", async () => {
    const files = [...new SamplePack(25).files()];
    const zip = await zipped([
      ...files,
      ["zz/evil.csv", new Uint8Array([1])],
      ["zz/twin.csv", new Uint8Array([2])],
    ]);
    const sound = new TextDecoder("latin1").decode(zip);
    const marked = Uint8Array.from(zip);
    for (const name of ["zz/evil.csv", "zz/twin.csv"]) {
      const at = sound.lastIndexOf(name) - 46;
      expect(sound.slice(at, at + 4)).toBe("PK\u0001\u0002");
      marked[at + 38] = 0x10;
    }
    const report = await verify(marked);
    expect(report.findings).toMatchObject([
      { code: "FILE_ADDED", file: "zz/evil.csv" },
      { code: "FILE_ADDED", file: "zz/twin.csv" },
    ]);
  });

  it("is refused in clear words where it is none or broken", async () => {
    const zip = await zipped(new SamplePack(23).files());
    await expect(verify(zip.slice(0, -300))).rejects.toThrow("its end is missing");
    await expect(verify(new Uint8Array(5_000))).rejects.toThrow("no ZIP file");
    await expect(verify(new Uint8Array())).rejects.toThrow("no ZIP file");
    await expect(verify(zip.slice(5_000))).rejects.toThrow("no ZIP file");
    const writer = new ZipWriter(new BlobWriter("application/zip"), { useWebWorkers: false });
    await writer.add("readme.txt", new TextReader("hello"));
    const other = new Uint8Array(await (await writer.close()).arrayBuffer());
    await expect(verify(other)).rejects.toThrow("no manifest.json");
  });

  it("names two entries of one name and paths that lead out of it", async () => {
    const files = new SamplePack(24).files();
    const zip = await zipped([
      ...files,
      ["trail/keyz.txt", files.get("trail/keys.txt") as Bytes],
      ["xx/evil.txt", files.get("trail/keys.txt") as Bytes],
    ]);
    const renamed = Buffer.from(zip)
      .toString("latin1")
      .replaceAll("trail/keyz.txt", "trail/keys.txt")
      .replaceAll("xx/evil.txt", "../evil.txt");
    const report = await verify(new Uint8Array(Buffer.from(renamed, "latin1")));
    expect(report.findings.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "PATH_UNSAFE ../evil.txt",
      "FILE_TWICE trail/keys.txt",
    ]);
  });
});
