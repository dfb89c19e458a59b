import { expect, it } from "vitest";
import { readFindingsSearch } from "~/features/findings/model/findings-search";

it("reads the status that is asked for", () => {
  expect(readFindingsSearch({ status: "MERGED" })).toEqual({ status: "MERGED" });
});

it("shows the open ones for anything else", () => {
  expect(readFindingsSearch({ status: "OPEN" })).toEqual({});
  expect(readFindingsSearch({ status: "lost" })).toEqual({});
  expect(readFindingsSearch({})).toEqual({});
});
