import { describe, expect, it } from "vitest";
import { isFiltered, readCasesSearch, toCasesQuery, withFilter } from "~/features/cases/model/cases-search";

describe("readCasesSearch", () => {
  it("keeps what it knows", () => {
    const search = { state: "CLOSED", unit: "u1", overdue: true, sort: "dueAt", q: "badge" };
    expect(readCasesSearch(search)).toEqual(search);
  });

  it("leaves out what nobody can filter by", () => {
    expect(
      readCasesSearch({ state: "SLEEPING", sort: "colour", overdue: "perhaps", owner: 4, hack: "x" }),
    ).toEqual({});
  });

  it("reads a number that was searched for as text", () => {
    expect(readCasesSearch({ q: 17 })).toEqual({ q: "17" });
  });

  it("keeps defaults out of the address", () => {
    expect(readCasesSearch({ state: "OPEN", sort: "-startedAt", q: " " })).toEqual({});
  });
});

describe("toCasesQuery", () => {
  it("asks for open cases, newest first, where nothing is said", () => {
    expect(toCasesQuery({})).toEqual({ state: "OPEN", sort: "-startedAt" });
  });

  it("asks for every state by naming none", () => {
    expect(toCasesQuery({ state: "ALL", q: "x" })).toEqual({ sort: "-startedAt", q: "x" });
  });
});

describe("withFilter", () => {
  it("takes a filter off and leaves the others", () => {
    expect(withFilter({ unit: "u", owner: "p" }, "unit", undefined)).toEqual({ owner: "p" });
  });

  it("replaces a filter", () => {
    expect(withFilter({ unit: "u" }, "unit", "v")).toEqual({ unit: "v" });
  });
});

describe("isFiltered", () => {
  it("does not count state and sort", () => {
    expect(isFiltered({ state: "ALL", sort: "dueAt" })).toBe(false);
    expect(isFiltered({ overdue: true })).toBe(true);
  });
});
