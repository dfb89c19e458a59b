import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { fromBase64, hex, same, toBase64, utf8 } from "~/verifier/bytes";

const ED25519 = 1;
const HASH = 32;
const SIGNED_BY = "\u2014 ";

/** A public key of a C2SP signed note; `text` is `name+id+key`. */
export type NoteKey = { name: string; point: Uint8Array; id: Uint8Array; text: string };

/** The signed head of the tree at one size (C2SP tlog-checkpoint); `note` is the whole text. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array; note: string };

export function noteKey(name: string, point: Uint8Array): NoteKey {
  const id = sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(ED25519), point)).slice(0, 4);
  return {
    name,
    point,
    id,
    text: `${name}+${hex(id)}+${toBase64(concatBytes(Uint8Array.of(ED25519), point))}`,
  };
}

/** @throws Error for a text that is no such key */
export function parseKey(line: string): NoteKey {
  const told = line.trim();
  const [name = "", id, ...rest] = told.split("+");
  const bytes = fromBase64(rest.join("+"));
  if (bytes?.length !== 1 + HASH || bytes[0] !== ED25519 || !/^\S+$/.test(name)) {
    throw new Error("This is no verifier key");
  }
  const key = noteKey(name, bytes.slice(1));
  if (hex(key.id) !== id) {
    throw new Error("The verifier key contradicts itself");
  }
  return key;
}

/**
 * The keys of a text, one a line; empty lines are passed over.
 *
 * @throws Error where a line is none
 */
export const parseKeys = (lines: string): NoteKey[] =>
  lines
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(parseKey);

/**
 * Reads a checkpoint without judging its signatures. Line ends of other systems and empty lines around it are forgiven, because
 * checkpoints travel by mail.
 *
 * @throws Error for a text that is none
 */
export function parseCheckpoint(text: string): Checkpoint {
  const note = `${text.replaceAll("\r\n", "\n").trim()}\n`;
  const end = note.lastIndexOf("\n\n");
  const [origin, size, digits] = end < 0 ? [] : note.slice(0, end).split("\n");
  const root = fromBase64(digits ?? "");
  if (!origin || !/^(0|[1-9][0-9]{0,14})$/.test(size ?? "") || root?.length !== HASH) {
    throw new Error("This is no checkpoint");
  }
  return { origin, size: Number(size), root, note };
}

/** Whether one of these keys, called as the origin, signed it. */
export function signedBy({ origin, note }: Checkpoint, keys: NoteKey[]): boolean {
  const end = note.lastIndexOf("\n\n");
  const message = utf8(note.slice(0, end + 1));
  const lines = note.slice(end + 2).split("\n");
  return keys.some((key) => key.name === origin && lines.some((line) => signed(line, key, message)));
}

function signed(line: string, key: NoteKey, message: Uint8Array): boolean {
  const begin = `${SIGNED_BY}${key.name} `;
  const named = line.startsWith(begin) ? fromBase64(line.slice(begin.length)) : null;
  if (named?.length !== 68 || !same(named.slice(0, 4), key.id)) {
    return false;
  }
  try {
    return ed25519.verify(named.slice(4), message, key.point, { zip215: false });
  } catch {
    return false;
  }
}
