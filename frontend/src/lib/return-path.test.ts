import { describe, expect, it } from "vitest";
import { returnPath } from "~/lib/return-path";

describe("return path", () => {
  it.each(["/", "/inbox?item=1&group=LATER#notes", "/cases/0190-id", "/cases?q=%2F%2Fevil"])(
    "keeps %s",
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    "",
    "inbox",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    " /inbox",
    "https://evil.example",
    "javascript:alert(1)",
    "/api/session/oidc",
    "/sign-in?return=/sign-in",
    `/${"a".repeat(1000)}`,
  ])("drops %j", (wanted) => {
    expect(returnPath(wanted)).toBeUndefined();
  });
});
