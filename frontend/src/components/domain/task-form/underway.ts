/**
 * What the fields of one form are still sending, and what did not arrive. Their answers are whole only once all of it is there or was
 * taken off. A thing stands for one file, however often it is tried.
 */
export class Underway {
  private readonly things = new Map<object, "sending" | "failed">();
  private waiting: (() => void)[] = [];

  /** Something is on its way, or failed and was not taken off. */
  get any(): boolean {
    return this.things.size > 0;
  }

  get sending(): boolean {
    return [...this.things.values()].includes("sending");
  }

  begin(thing: object): void {
    this.things.set(thing, "sending");
  }

  fail(thing: object): void {
    this.things.set(thing, "failed");
    this.tell();
  }

  /** It arrived, or was taken off. */
  end(thing: object): void {
    this.things.delete(thing);
    this.tell();
  }

  /** Waits for all, also for what is begun meanwhile, and says whether nothing failed. */
  async settled(): Promise<boolean> {
    while (this.sending) {
      await new Promise<void>((done) => this.waiting.push(done));
    }
    return !this.any;
  }

  private tell(): void {
    const told = this.waiting;
    this.waiting = [];
    for (const done of told) {
      done();
    }
  }
}
