import { describe, expect, it } from "vitest";
import { readTrailSearch, trailFilters, withTrailFilter } from "~/features/trail/model/trail-search";

describe("readTrailSearch", () => {
  it("takes days only as days", () => {
    expect(readTrailSearch({ from: "2026-01-31", to: "yesterday" })).toEqual({ from: "2026-01-31" });
  });

  it("leaves out what is empty or unknown", () => {
    expect(readTrailSearch({ q: " ", person: null, colour: "red", action: "case.closed" })).toEqual({
      action: "case.closed",
    });
  });
});

describe("withTrailFilter", () => {
  it("takes a filter off", () => {
    expect(withTrailFilter({ q: "a", person: "p" }, { q: undefined })).toEqual({ person: "p" });
  });
});

describe("trailFilters", () => {
  it("does not ask the server for the open entry", () => {
    expect(trailFilters({ q: "a", entry: "e" })).toEqual({ q: "a" });
  });
});
