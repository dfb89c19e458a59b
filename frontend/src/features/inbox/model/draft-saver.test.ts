import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftSaver, type DraftState } from "~/features/inbox/model/draft-saver";

describe("DraftSaver", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function saver(save: (data: unknown) => Promise<{ savedAt: string }>) {
    const states: DraftState["status"][] = [];
    return { states, drafts: new DraftSaver(save, ({ status }) => states.push(status)) };
  }

  it("saves once when typing stops", async () => {
    const saved: unknown[] = [];
    const { drafts, states } = saver(async (data) => {
      saved.push(data);
      return { savedAt: "now" };
    });
    drafts.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(500);
    drafts.change({ text: "ab" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved).toEqual([{ text: "ab" }]);
    expect(states.at(-1)).toBe("saved");
    expect(drafts.unsaved).toBe(false);
  });

  it("saves at once when the form is left", async () => {
    const saved: unknown[] = [];
    const { drafts } = saver(async (data) => {
      saved.push(data);
      return { savedAt: "now" };
    });
    drafts.change({ text: "a" });
    drafts.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual([{ text: "a" }]);
  });

  it("never has two requests on their way, and the last answers win", async () => {
    const saved: unknown[] = [];
    let finish: () => void = () => undefined;
    const { drafts } = saver((data) => {
      saved.push(data);
      return new Promise((resolve) => {
        finish = () => resolve({ savedAt: "now" });
      });
    });
    drafts.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(1_000);
    drafts.change({ text: "b" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved).toEqual([{ text: "a" }]);
    finish();
    await vi.advanceTimersByTimeAsync(10);
    expect(saved).toEqual([{ text: "a" }, { text: "b" }]);
  });

  it("tries again when the server did not answer", async () => {
    let failures = 1;
    const saved: unknown[] = [];
    const { drafts, states } = saver(async (data) => {
      if (failures-- > 0) {
        throw new Error("unreachable");
      }
      saved.push(data);
      return { savedAt: "now" };
    });
    drafts.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)).toBe("failed");
    expect(drafts.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(saved).toEqual([{ text: "a" }]);
  });

  it("says what the server does not have yet", async () => {
    const unsaved: unknown[] = [];
    const drafts = new DraftSaver(
      async () => ({ savedAt: "now" }),
      () => undefined,
      (data) => unsaved.push(data),
    );
    drafts.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(unsaved).toEqual([{ text: "a" }, undefined]);
  });

  it("saves nothing more once the form was sent", async () => {
    const saved: unknown[] = [];
    const { drafts } = saver(async (data) => {
      saved.push(data);
      return { savedAt: "now" };
    });
    drafts.change({ text: "a" });
    drafts.stop();
    drafts.flush();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(saved).toEqual([]);
  });
});
