import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "~/api/problem";
import { DraftSaver, type DraftState } from "~/features/inbox/model/draft-saver";

describe("DraftSaver", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function saver(save: (data: unknown, version: number) => Promise<{ savedAt: string; version?: number }>) {
    const states: DraftState["status"][] = [];
    const drafts = new DraftSaver(
      async ({ data, version }) => ({ version: version + 1, ...(await save(data, version)) }),
      0,
      { onState: ({ status }) => states.push(status) },
    );
    return { states, drafts };
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
    const drafts = new DraftSaver(async () => ({ savedAt: "now", version: 5 }), 4, {
      onState: () => undefined,
      onUnsaved: (typed) => unsaved.push(typed),
    });
    drafts.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(unsaved).toEqual([{ data: { text: "a" }, version: 4 }, undefined]);
  });

  it("names the version it was typed on and goes on from the one it got", async () => {
    const versions: number[] = [];
    const { drafts } = saver(async (_, version) => {
      versions.push(version);
      return { savedAt: "now", version: version + 7 };
    });
    drafts.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(1_000);
    drafts.change({ text: "b" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(versions).toEqual([0, 7]);
  });

  it("stops when another window was faster and goes on once the person chose", async () => {
    const saved: unknown[] = [];
    const { drafts, states } = saver(async (data, version) => {
      if (version === 0) {
        throw new Problem({ code: "draft.stale" }, 412);
      }
      saved.push(data);
      return { savedAt: "now" };
    });
    drafts.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(30_000);
    drafts.change({ text: "ab" });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(states.at(-1)).toBe("overtaken");
    expect(saved).toEqual([]);
    drafts.continueFrom(2);
    await vi.advanceTimersByTimeAsync(10);
    expect(saved).toEqual([{ text: "ab" }]);
  });

  it("knows its own draft again when it missed the answer", async () => {
    const saved: unknown[] = [];
    let failures = 1;
    const { drafts, states } = saver(async (data) => {
      if (failures-- > 0) {
        throw new Error("unreachable");
      }
      saved.push(data);
      return { savedAt: "now" };
    });
    drafts.change({ text: "a" });
    await vi.advanceTimersByTimeAsync(1_000);
    drafts.compare({ data: { text: "a" }, version: 1 });
    await vi.advanceTimersByTimeAsync(10);
    expect(states).not.toContain("overtaken");
    drafts.compare({ data: { text: "other" }, version: 9 });
    expect(states.at(-1)).toBe("overtaken");
  });

  it("does not mistake what it sent on leaving the page for another window", async () => {
    const { drafts, states } = saver(async () => ({ savedAt: "now" }));
    drafts.change({ text: "a" });
    drafts.compare({ data: { text: "a" }, version: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states).not.toContain("overtaken");
    expect(states.at(-1)).toBe("saved");
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
