import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** RFC 6962, section 2.1. */
export const leafHash = (entry: Uint8Array): Uint8Array => sha256(concatBytes(LEAF, entry));

export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(NODE, left, right));

/** A tree that grows at its right end and knows only what its next root needs: the complete subtrees, largest first. */
export class Frontier {
  private readonly subtrees: Uint8Array[] = [];
  size = 0;

  append(leaf: Uint8Array): void {
    let hash = leaf;
    for (let full = this.size; full % 2 === 1; full = (full - 1) / 2) {
      hash = nodeHash(this.subtrees.pop() ?? hash, hash);
    }
    this.subtrees.push(hash);
    this.size++;
  }

  root(): Uint8Array {
    return this.subtrees.length === 0
      ? sha256(new Uint8Array())
      : this.subtrees.reduceRight((right, left) => nodeHash(left, right));
  }
}
