/** What the fields of one form are still sending. Their answers are whole only once all of it is there. */
export class Underway {
  private readonly running = new Set<Promise<boolean>>();

  get any(): boolean {
    return this.running.size > 0;
  }

  /** @param work says in the end whether all of it arrived; never rejects */
  add(work: Promise<boolean>): void {
    const noted = work.finally(() => this.running.delete(noted));
    this.running.add(noted);
  }

  /** Waits for all, also for what is begun meanwhile, and says whether everything arrived. */
  async settled(): Promise<boolean> {
    let all = true;
    while (this.running.size > 0) {
      const arrived = await Promise.all(this.running);
      all &&= arrived.every(Boolean);
    }
    return all;
  }
}
