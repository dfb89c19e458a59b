import type { FormData } from "~/api/case-types";
import { isProblem } from "~/api/problem";

export type DraftState =
  | { status: "clean" }
  | { status: "dirty" }
  | { status: "saving" }
  | { status: "saved"; at: string }
  | { status: "failed" }
  /** Another window of the same person saved a newer draft: nothing is saved until they choose. */
  | { status: "overtaken" };

/** What was typed, and the version of the draft it was typed on. */
export type Typed = { data: FormData; version: number };

type Listeners = {
  onState: (state: DraftState) => void;
  /** Told what the server does not have yet, and nothing once it has all. */
  onUnsaved?: (typed: Typed | undefined) => void;
};

const QUIET_MS = 800;
const AGAIN_MS = 10_000;

/**
 * Saves the answers of one form a moment after typing stops, one request at a time, and again later when the server
 * does not answer. `flush` saves at once what is not saved yet, for when the form is left. Of two windows the one that
 * is behind stops and says so.
 */
export class DraftSaver {
  private pending: FormData | undefined;
  private saving = false;
  private overtaken = false;
  private sent = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly save: (typed: Typed) => Promise<{ savedAt: string; version: number }>,
    private version: number,
    private readonly listeners: Listeners,
  ) {}

  change(data: FormData): void {
    this.pending = data;
    this.listeners.onUnsaved?.({ data, version: this.version });
    if (!this.overtaken) {
      this.listeners.onState({ status: "dirty" });
      this.schedule(QUIET_MS);
    }
  }

  flush(): void {
    if (this.pending !== undefined) {
      void this.run();
    }
  }

  /** Forgets what is not saved: the form was sent, so there is nothing left to keep. */
  stop(): void {
    clearTimeout(this.timer);
    this.pending = undefined;
    this.listeners.onUnsaved?.(undefined);
  }

  /** Learns which draft the server has: a newer one than this form's own is somebody's other window. */
  compare(draft: Typed): void {
    if (draft.version <= this.version || this.saving) {
      return;
    }
    const theirs = JSON.stringify(draft.data);
    if (theirs === this.sent || theirs === JSON.stringify(this.pending)) {
      // Its own, of which it missed the answer, or sent when the page was left.
      this.continueFrom(draft.version);
    } else if (!this.overtaken) {
      this.fallBehind();
    }
  }

  /** The person chose what stands in the form: it is saved over the version they saw. */
  continueFrom(version: number): void {
    this.version = version;
    this.overtaken = false;
    if (this.pending !== undefined) {
      this.listeners.onState({ status: "dirty" });
      this.schedule(0);
    }
  }

  /** The person chose the newer draft: it stands in the form now, as it was saved. */
  adopt(draft: { version: number; savedAt: string }): void {
    this.stop();
    this.continueFrom(draft.version);
    this.listeners.onState({ status: "saved", at: draft.savedAt });
  }

  get unsaved(): boolean {
    return this.pending !== undefined || this.saving;
  }

  private fallBehind(): void {
    clearTimeout(this.timer);
    this.overtaken = true;
    this.listeners.onState({ status: "overtaken" });
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), delay);
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    const data = this.pending;
    if (data === undefined || this.saving || this.overtaken) {
      return;
    }
    this.pending = undefined;
    this.saving = true;
    this.listeners.onState({ status: "saving" });
    try {
      const { savedAt, version } = await this.save({ data, version: this.version });
      this.saving = false;
      this.version = version;
      if (this.pending === undefined) {
        this.listeners.onUnsaved?.(undefined);
        this.listeners.onState({ status: "saved", at: savedAt });
      } else {
        this.schedule(0);
      }
    } catch (error) {
      this.saving = false;
      this.pending ??= data;
      if (isProblem(error, "draft.stale")) {
        this.fallBehind();
      } else {
        this.sent = JSON.stringify(data);
        this.listeners.onState({ status: "failed" });
        this.schedule(AGAIN_MS);
      }
    }
  }
}
