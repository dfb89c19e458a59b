import { describe, expect, it } from "vitest";
import { cleaned } from "~/components/domain/task-form/answers";

describe("cleaned", () => {
  it("leaves out what was not filled in", () => {
    expect(cleaned({ text: " ", list: [], none: null, gone: undefined })).toEqual({});
  });

  it("keeps no and zero, which are answers", () => {
    expect(cleaned({ confirmed: false, days: 0 })).toEqual({ confirmed: false, days: 0 });
  });

  it("looks into the rows of lists", () => {
    expect(cleaned({ actions: [{ action: " Train ", resources: "" }] })).toEqual({
      actions: [{ action: "Train" }],
    });
  });

  it("keeps a row that is empty, because its place counts", () => {
    expect(cleaned({ actions: [{ action: "" }, { action: "Train" }] })).toEqual({
      actions: [{}, { action: "Train" }],
    });
  });

  it("keeps ids as they are", () => {
    expect(cleaned({ evidence: ["e1", "e2"] })).toEqual({ evidence: ["e1", "e2"] });
  });
});
