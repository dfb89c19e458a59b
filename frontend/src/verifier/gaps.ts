import type { Finding } from "~/verifier/finding";
import { said } from "~/verifier/texts";

/** Numbers that were passed over, and entries that came when their number had been passed. */
export class Gaps {
  private readonly open: { from: number; to: number }[] = [];
  private readonly late: Finding[] = [];

  constructor(private readonly most: number) {}

  /** The numbers from `from` on, up to `to` without it, did not come. */
  passed(from: number, to: number): void {
    if (this.open.length < this.most) {
      this.open.push({ from, to });
    }
  }

  /** An entry came whose number had been passed. */
  came(no: number): void {
    const index = this.open.findIndex((gap) => gap.from <= no && no < gap.to);
    const gap = this.open[index];
    if (gap) {
      const left = [
        { from: gap.from, to: no },
        { from: no + 1, to: gap.to },
      ].filter(({ from, to }) => from < to);
      this.open.splice(index, 1, ...left);
    }
    if (this.late.length < this.most) {
      this.late.push(
        gap
          ? { code: "ENTRY_REORDERED", from: no, to: no + 1, text: said.elsewhere(no) }
          : { code: "ENTRY_INSERTED", from: no, to: no + 1, text: said.numberTwice(no) },
      );
    }
  }

  findings(): Finding[] {
    return [
      ...this.late,
      ...this.open.map(
        ({ from, to }): Finding => ({ code: "ENTRY_MISSING", from, to, text: said.missing(from, to) }),
      ),
    ];
  }
}
