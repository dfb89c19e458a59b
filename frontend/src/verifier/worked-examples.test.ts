import { readFileSync } from "node:fs";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { expect, it } from "vitest";
import { Signer } from "~/testing/sample-pack";
import { fromHex, hex, utf8 } from "~/verifier/bytes";
import { Frontier, leafHash, nodeHash } from "~/verifier/merkle";
import { parseCheckpoint, parseKey, signedBy } from "~/verifier/note";

const PAGE = readFileSync(new URL("../../../backend/docs/audit-trail.md", import.meta.url), "utf8");

/** The indented block of the page that follows these words, as often as they stand there. */
function block(words: string): string {
  const after = PAGE.slice(PAGE.indexOf(`${words}:\n\n`) + words.length + 3);
  const lines = after.split("\n");
  const end = lines.findIndex((line, index) => line !== "" && !line.startsWith("    ") && index > 0);
  return lines
    .slice(0, end)
    .map((line) => line.slice(4))
    .join("\n")
    .trimEnd();
}

const raw = (digits: string): Uint8Array => fromHex(digits, digits.length / 2) ?? new Uint8Array();

it("computes commitment, leaf, node and root of the page's worked examples", () => {
  const salt = raw(block("Salt (hexadecimal)"));
  expect(hex(sha256(concatBytes(salt, utf8(block("Content")))))).toBe(block("Commitment"));
  const leaf = leafHash(utf8(block("Canonical entry")));
  expect(hex(leaf)).toBe(block("Leaf hash"));
  const [second, third] = [leafHash(utf8("second")), leafHash(utf8("third"))];
  expect(hex(second)).toBe(block("Leaf 1"));
  expect(hex(third)).toBe(block("Leaf 2"));
  expect(hex(nodeHash(leaf, second))).toBe(block("Node above leaves 0 and 1"));
  const tree = new Frontier();
  [leaf, second, third].forEach((each) => {
    tree.append(each);
  });
  expect(hex(tree.root())).toBe(block("Root over three leaves"));
});

it("signs and verifies the page's checkpoint with the page's key", () => {
  const text = /\n {4}(perennial\.example\/trail\+\S+)\n/.exec(PAGE)?.[1] ?? "";
  const key = parseKey(text);
  expect(key.text).toBe(text);
  expect(hex(key.id)).toBe("1a9a0a59");
  const note = `${block("The checkpoint, five lines, each without the four spaces in front of it here")}\n`;
  const checkpoint = parseCheckpoint(note);
  expect(checkpoint.size).toBe(3);
  expect(hex(checkpoint.root)).toBe(block("Root over three leaves"));
  expect(signedBy(checkpoint, [key])).toBe(true);
  const signer = new Signer(
    Uint8Array.from({ length: 32 }, (_, index) => index),
    "perennial.example/trail",
  );
  expect(signer.checkpoint(3, checkpoint.root)).toBe(note);
});

it("knows no key and no checkpoint in other texts", () => {
  const text = /\n {4}(perennial\.example\/trail\+\S+)\n/.exec(PAGE)?.[1] ?? "";
  for (const wrong of [
    "",
    "a+b",
    text.replace("1a9a0a59", "1a9a0a58"),
    text.replace("AQ", "Ag"),
    `${text}=`,
  ]) {
    expect(() => parseKey(wrong)).toThrow();
  }
  for (const wrong of [
    "",
    "a\n1\n",
    "o\n01\n9P9Td+sfqGyyH++NbxUCjy0n0ZXpsGOf27UROJAKig0=\n\nx\n",
    "\n\n\n\n",
  ]) {
    expect(() => parseCheckpoint(wrong)).toThrow();
  }
});
