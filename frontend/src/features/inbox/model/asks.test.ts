import { describe, expect, it } from "vitest";
import { hasHistory } from "~/features/inbox/model/asks";
import { anExtension, someAsks } from "~/testing/ask-fixtures";

describe("hasHistory", () => {
  it("leaves out what still waits", () => {
    expect(hasHistory(someAsks({ extensions: [anExtension()] }))).toBe(false);
    expect(hasHistory(someAsks({ extensions: [anExtension({ state: "REFUSED" })] }))).toBe(true);
  });
});
