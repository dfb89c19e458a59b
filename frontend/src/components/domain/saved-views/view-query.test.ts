import { describe, expect, it } from "vitest";
import { fromQuery, toQuery } from "~/components/domain/saved-views/view-query";

describe("a view's query", () => {
  it("is the same text for the same filter", () => {
    expect(toQuery({ state: "ALL", q: "17", overdue: true })).toBe(
      toQuery({ overdue: true, q: "17", state: "ALL" }),
    );
    expect(toQuery({ unit: undefined })).toBe("");
  });

  it("comes back as it went", () => {
    const search = { q: "back & forth = 100 %", overdue: true, state: "ALL" };
    expect(fromQuery(toQuery(search))).toEqual(search);
    expect(fromQuery("")).toEqual({});
  });
});
