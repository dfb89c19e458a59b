import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useLiveUpdates } from "~/app/shell/use-live-updates";

class Line extends EventTarget {
  static readonly CLOSED = 2;
  static lines: Line[] = [];
  readyState = 0;
  constructor() {
    super();
    Line.lines.push(this);
  }
  close() {
    this.readyState = Line.CLOSED;
  }
  static fire(type: string, readyState = 0) {
    const line = Line.lines.at(-1);
    if (line) {
      line.readyState = readyState;
      act(() => void line.dispatchEvent(new Event(type)));
    }
  }
}

beforeEach(() => {
  Line.lines = [];
  vi.stubGlobal("EventSource", Line);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function live() {
  const client = new QueryClient();
  return renderHook(() => useLiveUpdates(), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
}

describe("live updates", () => {
  it("are said to be missing although the browser tries again all the time", () => {
    const { result } = live();
    Line.fire("open");
    for (let tries = 0; tries < 3; tries++) {
      Line.fire("error");
      act(() => void vi.advanceTimersByTime(3_000));
    }
    expect(result.current).toBe(false);
    Line.fire("open");
    expect(result.current).toBe(true);
  });

  it("stop while the tab is hidden, and are asked for again when it is seen", () => {
    const { result } = live();
    Line.fire("open");
    const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(Line.lines.at(-1)?.readyState).toBe(Line.CLOSED);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(result.current).toBe(true);

    visibility.mockRestore();
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(Line.lines).toHaveLength(2);
  });

  it("come back after the browser gave up", () => {
    live();
    Line.fire("error", Line.CLOSED);
    expect(Line.lines).toHaveLength(1);
    act(() => void vi.advanceTimersByTime(5_000));
    expect(Line.lines).toHaveLength(2);
  });
});
