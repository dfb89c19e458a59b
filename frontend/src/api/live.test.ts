import { describe, expect, it } from "vitest";
import { concerns } from "~/api/live";

describe("concerns", () => {
  it("renews the inbox for everything that happens there", () => {
    expect(concerns(["inbox", "items", "TODAY"], { topic: "inbox", id: "1" })).toBe(true);
  });

  it("leaves other cases alone", () => {
    expect(concerns(["case", "1", "diagram"], { topic: "case", id: "1" })).toBe(true);
    expect(concerns(["case", "2", "diagram"], { topic: "case", id: "1" })).toBe(false);
  });

  it("renews the session when the clock was moved", () => {
    expect(concerns(["session"], { topic: "clock", id: "" })).toBe(true);
  });

  it("ignores topics it does not know", () => {
    expect(concerns(["inbox"], { topic: "weather", id: "" })).toBe(false);
  });
});
