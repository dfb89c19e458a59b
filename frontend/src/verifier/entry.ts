import { fromHex, text, utf8 } from "~/verifier/bytes";
import { isObject, type Json, readCanonical, textOf } from "~/verifier/canonical";

const HASH = 32;

/** What an entry says; `canonical` are the bytes that were sealed. */
export type Said = { canonical: Uint8Array; id: string; commitment: string; facts: Json };

/** One line of `entries.jsonl`. `said` is null where only the leaf is given; `salt` and `content` are null once erased. */
export type SealedEntry = {
  no: number;
  leaf: Uint8Array;
  said: Said | null;
  salt: Uint8Array | null;
  content: string | null;
};

const MEMBERS = new Set(["leaf,no", "content,entry,leaf,no,salt"]);

/** @throws Error for a line that is not an entry in its canonical form */
export function parseEntry(line: Uint8Array): SealedEntry {
  const value = readCanonical(text(line));
  const leaf = isObject(value) ? fromHex(value.leaf, HASH) : null;
  if (
    !isObject(value) ||
    !MEMBERS.has(Object.keys(value).join()) ||
    !leaf ||
    !Number.isSafeInteger(value.no)
  ) {
    throw new Error("Not an entry");
  }
  const { entry, salt, content } = value;
  const bytes = salt === null || salt === undefined ? null : fromHex(salt, HASH);
  if (typeof salt === "string" && !bytes) {
    throw new Error("Not a salt");
  }
  return {
    no: Number(value.no),
    leaf,
    said: entry === undefined ? null : said(entry),
    salt: bytes,
    content: typeof content === "string" ? content : null,
  };
}

function said(entry: Json): Said {
  const facts = typeof entry === "string" ? (JSON.parse(entry) as Json) : null;
  const id = textOf(facts, "id");
  const commitment = textOf(facts, "commitment");
  if (typeof entry !== "string" || id === null || commitment === null) {
    throw new Error("Not an entry");
  }
  return { canonical: utf8(entry), id, commitment, facts };
}
