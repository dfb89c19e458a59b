import { describe, expect, it } from "vitest";
import { Problem } from "~/api/problem";
import { problemText } from "~/i18n/problem-text";

describe("problemText", () => {
  it("says known codes in our words", () => {
    expect(problemText(new Problem({ code: "evidence.empty", detail: "Empty" }, 400))).toBe(
      "The file is empty.",
    );
  });

  it("leaves to the server what only the server knows", () => {
    const refused = new Problem({ code: "separation.verifier", detail: "You implemented this action." }, 403);
    expect(problemText(refused)).toBe("You implemented this action.");
  });

  it("falls back to the status, and never shows a code", () => {
    expect(problemText(new Problem({ code: "something.new" }, 409))).toContain("Somebody was faster");
    expect(problemText(new Error("undefined is not a function"))).toBe(
      "This did not work. Nothing was changed.",
    );
  });
});
