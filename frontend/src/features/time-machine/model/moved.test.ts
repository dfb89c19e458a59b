import { expect, it } from "vitest";
import { movedBy } from "~/features/time-machine/model/moved";

it("says nothing while business time is the computer's", () => {
  expect(movedBy(0)).toBeNull();
  expect(movedBy(-59 * 60)).toBeNull();
});

it("counts hours until two days, then days", () => {
  expect(movedBy(30 * 3600)).toEqual({ unit: "hour", count: 30, ahead: true });
  expect(movedBy(49 * 3600)).toEqual({ unit: "day", count: 2, ahead: true });
});

it("knows a clock that starts in the past", () => {
  expect(movedBy(-90 * 86_400)).toEqual({ unit: "day", count: 90, ahead: false });
});
