import type { Finding } from "~/verifier/finding";
import { said } from "~/verifier/texts";

const KEPT = 10_000;

/**
 * Entries that are not what was sealed under their number, and what happened to them. Where one was inserted or taken out and the
 * rest renumbered, every later entry differs: what happened to the first says it all.
 */
export class Mismatches {
  private readonly all: { no: number; is: string; sealed: string }[] = [];

  add(no: number, is: string, sealed: string): void {
    if (this.all.length < KEPT) {
      this.all.push({ no, is, sealed });
    }
  }

  findings(): Finding[] {
    const backwards = this.all.toReversed();
    const sealedAt = new Map(backwards.map(({ sealed, no }) => [sealed, no]));
    const isAt = new Set(this.all.map(({ is }) => is));
    const found: Finding[] = [];
    for (const { no, is, sealed } of this.all) {
      const place = { from: no, to: no + 1 };
      const other = sealedAt.get(is);
      if (other !== undefined && isAt.has(sealed)) {
        found.push({ code: "ENTRY_REORDERED", ...place, text: said.sealedAs(no, other) });
      } else if (other !== undefined) {
        found.push({ code: "ENTRY_MISSING", ...place, text: said.gone(no) });
        break;
      } else if (isAt.has(sealed)) {
        found.push({ code: "ENTRY_INSERTED", ...place, text: said.neverSealed(no) });
        break;
      } else {
        found.push({ code: "ENTRY_CHANGED", ...place, text: said.changed(no) });
      }
    }
    return found;
  }
}
