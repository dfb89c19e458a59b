import { expect, it } from "vitest";
import { partsOf } from "~/features/cases/model/parts";

it("says the weightiest part first and no part twice", () => {
  expect(partsOf(["ASSIGNEE", "DOER", "OWNER"], true)).toEqual(["OWNER", "DOER"]);
  expect(partsOf(["ASSIGNEE"], true)).toEqual(["ASSIGNEE"]);
});

it("knows who stands in for somebody", () => {
  expect(partsOf(["SUBSTITUTE"], true)).toEqual(["SUBSTITUTE"]);
});

it("leaves out parts it does not know", () => {
  expect(partsOf(["JUGGLER"], true)).toEqual([]);
});

it("gives nobody a task in a case that is over", () => {
  expect(partsOf(["ASSIGNEE", "OWNER"], false)).toEqual(["OWNER"]);
});
