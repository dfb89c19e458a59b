import { describe, expect, it } from "vitest";
import { shortened } from "~/lib/shortened";

describe("shortened", () => {
  it("leaves alone what is short", () => {
    expect(shortened("A few words.")).toBeUndefined();
    expect(shortened(Array.from({ length: 8 }, () => "line").join("\n"))).toBeUndefined();
  });

  it("cuts a long text between words", () => {
    const short = shortened("word ".repeat(400)) ?? "";
    expect(short.length).toBeLessThan(610);
    expect(short.endsWith("word …")).toBe(true);
  });

  it("cuts many lines and one endless word", () => {
    expect(shortened(Array.from({ length: 50 }, (_, line) => `line ${line}`).join("\n"))).toMatch(
      /line 7 …$/,
    );
    expect(shortened("x".repeat(5_000))).toHaveLength(602);
  });
});
