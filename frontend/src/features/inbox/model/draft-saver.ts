import type { FormData } from "~/api/case-types";

export type DraftState =
  | { status: "clean" }
  | { status: "dirty" }
  | { status: "saving" }
  | { status: "saved"; at: string }
  | { status: "failed" };

type Save = (data: FormData) => Promise<{ savedAt: string }>;

const QUIET_MS = 800;
const AGAIN_MS = 10_000;

/**
 * Saves the answers of one form a moment after typing stops, one request at a time, and again later when the server
 * does not answer. `flush` saves at once what is not saved yet, for when the form is left.
 */
export class DraftSaver {
  private pending: FormData | undefined;
  private saving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly save: Save,
    private readonly onState: (state: DraftState) => void,
    /** Told what the server does not have yet, and nothing once it has all. */
    private readonly onUnsaved: (data: FormData | undefined) => void = () => undefined,
  ) {}

  change(data: FormData): void {
    this.pending = data;
    this.onUnsaved(data);
    this.onState({ status: "dirty" });
    this.schedule(QUIET_MS);
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
    this.onUnsaved(undefined);
  }

  get unsaved(): boolean {
    return this.pending !== undefined || this.saving;
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), delay);
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    const data = this.pending;
    if (data === undefined || this.saving) {
      return;
    }
    this.pending = undefined;
    this.saving = true;
    this.onState({ status: "saving" });
    try {
      const { savedAt } = await this.save(data);
      this.saving = false;
      if (this.pending === undefined) {
        this.onUnsaved(undefined);
        this.onState({ status: "saved", at: savedAt });
      } else {
        this.schedule(0);
      }
    } catch {
      this.saving = false;
      this.pending ??= data;
      this.onState({ status: "failed" });
      this.schedule(AGAIN_MS);
    }
  }
}
