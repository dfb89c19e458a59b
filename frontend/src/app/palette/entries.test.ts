import { describe, expect, it } from "vitest";
import { fitting, grouped, toCase, toControl, toPage } from "~/app/palette/entries";
import { aCase, aControl } from "~/testing/case-fixtures";

const pages = [toPage("/inbox", "Inbox"), toPage("/trail", "Audit trail")];

describe("palette entries", () => {
  it("fit by all words, in any order and case", () => {
    expect(fitting(pages, "TRAIL au").map(({ label }) => label)).toEqual(["Audit trail"]);
    expect(fitting(pages, "  ")).toHaveLength(2);
    expect(fitting(pages, "trail inbox")).toEqual([]);
  });

  it("stand under their headings in one order", () => {
    const entries = [toControl(aControl()), toCase(aCase()), ...pages];
    expect(grouped(entries).map(({ group }) => group)).toEqual(["go", "case", "control"]);
  });

  it("lead to what they name", () => {
    expect(toCase(aCase())).toMatchObject({
      label: "CA-1001 Backups were not restored",
      path: "/cases/case-1",
    });
  });
});
