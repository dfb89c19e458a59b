import { expect, it } from "vitest";
import { partTitles } from "~/i18n/part-title";

it("says in words what people are in a case", () => {
  expect(partTitles(["STARTER", "OWNER"])).toBe("Started it, Owner");
});

it("does not say twice that somebody had a task", () => {
  expect(partTitles(["ASSIGNEE", "DOER"])).toBe("Took part");
});

it("shows a part that it does not know as it is", () => {
  expect(partTitles(["WITNESS"])).toBe("WITNESS");
});
