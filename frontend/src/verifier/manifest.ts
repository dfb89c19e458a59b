import { canonical, type Json, listOf, member, textOf } from "~/verifier/canonical";
import type { Finding } from "~/verifier/finding";
import { NotJudged } from "~/verifier/source";
import { cannot, packSaid } from "~/verifier/texts";

const SHA256 = /^[0-9a-f]{64}$/;

/** A file as the list of files knows it. */
export type Listed = { path: string; sha256: string; size: number };

/** What the list of files says; `facts` is what it says of the pack. */
export type Manifest = { files: Map<string, Listed>; facts: Json; findings: Finding[] };

/**
 * Reads `manifest.json`. Where it is not what it should be the check goes on with what could be read.
 *
 * @throws NotJudged for a later version of the format
 */
export function readManifest(text: string | null): Manifest {
  const value = parsed(text);
  const version = member(value, "v");
  if (typeof version === "number" && Number.isInteger(version) && version > 1) {
    throw new NotJudged(cannot.newer(version));
  }
  const listed = listOf(value, "files");
  const files = listed.filter(isListed);
  const sorted = files.every(({ path }, index) => index === 0 || (files[index - 1]?.path ?? "") < path);
  const findings: Finding[] = [];
  const file = "manifest.json";
  if (
    text === null ||
    version !== 1 ||
    typeof member(member(value, "pack"), "cases") !== "number" ||
    files.length < listed.length ||
    files.length === 0
  ) {
    findings.push({ code: "MANIFEST_UNREADABLE", file, text: packSaid.manifestUnreadable });
  } else if (canonical(value) !== text || !sorted) {
    findings.push({ code: "MANIFEST_CHANGED", file, text: packSaid.manifestForm });
  }
  return { files: new Map(files.map((each) => [each.path, each])), facts: member(value, "pack"), findings };
}

function parsed(text: string | null): Json {
  try {
    const value = JSON.parse(text ?? "null") as Json;
    // Nesting too deep to be written again is refused here as well.
    canonical(value);
    return value;
  } catch {
    return null;
  }
}

function isListed(value: Json): value is Listed {
  return (
    textOf(value, "path") !== null &&
    SHA256.test(textOf(value, "sha256") ?? "") &&
    Number.isSafeInteger(member(value, "size"))
  );
}

/** Whether a path can stand in a pack: below its root, with plain separators. */
export function safePath(path: string): boolean {
  const parts = path.split("/");
  const control = [...path].some((sign) => sign < " " || sign === "\u007f");
  return (
    !control &&
    !path.includes("\\") &&
    !/^[a-z]:/i.test(path) &&
    parts.every((part) => !["", ".", ".."].includes(part))
  );
}
