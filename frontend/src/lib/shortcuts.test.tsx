import { fireEvent, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useShortcuts } from "~/lib/shortcuts";

function press(key: string, target: Element = document.body) {
  fireEvent.keyDown(target, { key });
}

describe("useShortcuts", () => {
  it("runs what is registered, one key or two after each other", () => {
    const done: string[] = [];
    renderHook(() =>
      useShortcuts("page", [
        { key: "j", label: "down", run: () => done.push("j") },
        { key: "g i", label: "go", run: () => done.push("g i") },
      ]),
    );
    press("j");
    press("g");
    press("i");
    expect(done).toEqual(["j", "g i"]);
  });

  it("leaves keys to fields, and stops with the page", () => {
    let times = 0;
    const { unmount } = renderHook(() => useShortcuts("page", [{ key: "e", label: "", run: () => times++ }]));
    const field = document.body.appendChild(document.createElement("textarea"));
    press("e", field);
    expect(times).toBe(0);
    press("e");
    expect(times).toBe(1);
    unmount();
    press("e");
    expect(times).toBe(1);
    field.remove();
  });

  it("does nothing for what is not possible now", () => {
    let times = 0;
    renderHook(() => useShortcuts("page", [{ key: "c", label: "", run: () => times++, disabled: true }]));
    press("c");
    expect(times).toBe(0);
  });
});
