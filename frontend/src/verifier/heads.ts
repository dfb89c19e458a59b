import { same } from "~/verifier/bytes";
import type { Finding } from "~/verifier/finding";
import type { Frontier } from "~/verifier/merkle";
import { type Checkpoint, type NoteKey, signedBy } from "~/verifier/note";
import { said } from "~/verifier/texts";

/** Compares the growing tree with signed heads: those that were kept beside the trail, or those somebody held outside. */
export class Heads {
  readonly findings: Finding[] = [];
  /** Entries of the largest head that fits. */
  good = 0;
  private readonly heads: Checkpoint[];
  private next = 0;
  private bad = false;

  constructor(
    heads: Checkpoint[],
    keys: NoteKey[],
    private readonly outside: boolean,
  ) {
    const genuine = new Set(heads.filter((head) => signedBy(head, keys)));
    for (const head of heads.filter((each) => !genuine.has(each))) {
      this.findings.push({ code: "CHECKPOINT_FORGED", text: said.forged(head.size, outside) });
    }
    this.heads = [...genuine].sort((one, other) => one.size - other.size);
  }

  /** The tree grew to this size; its root is asked for only where a head has it. */
  reached(tree: Frontier): void {
    for (let head = this.heads[this.next]; head && head.size <= tree.size; head = this.heads[++this.next]) {
      if (head.size < tree.size || same(head.root, tree.root())) {
        this.good = head.size;
      } else if (!this.bad) {
        this.bad = true;
        this.findings.push({
          code: this.outside ? "HEAD_REPLACED" : "HISTORY_REWRITTEN",
          from: this.good,
          to: head.size,
          text: said.rewritten(this.good, head.size, this.outside),
        });
      }
    }
  }

  /** Everything was read; heads of larger trees are left. */
  end(size: number): void {
    const last = this.heads.at(-1);
    if (last && this.next < this.heads.length) {
      this.findings.push({
        code: "ROLLED_BACK",
        from: size,
        to: last.size,
        text: said.rolledBack(size, last.size, this.outside),
      });
    }
  }
}
