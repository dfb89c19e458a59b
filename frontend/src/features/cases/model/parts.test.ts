import { expect, it } from "vitest";
import { partsOf } from "~/features/cases/model/parts";

it("says the weightiest part first and no part twice", () => {
  expect(partsOf(["ASSIGNEE", "DOER", "OWNER"])).toEqual(["OWNER", "DOER"]);
  expect(partsOf(["ASSIGNEE"])).toEqual(["ASSIGNEE"]);
});

it("leaves out parts it does not know", () => {
  expect(partsOf(["JUGGLER"])).toEqual([]);
});
