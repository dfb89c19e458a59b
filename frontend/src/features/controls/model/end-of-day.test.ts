import { expect, it } from "vitest";
import { endOfDay } from "~/features/controls/model/end-of-day";

it("ends a day by the zone's clock", () => {
  expect(endOfDay("2026-07-01", "Europe/Berlin")).toBe("2026-07-01T21:59:59.000Z");
  expect(endOfDay("2026-12-01", "Europe/Berlin")).toBe("2026-12-01T22:59:59.000Z");
  expect(endOfDay("2026-12-01", "Asia/Singapore")).toBe("2026-12-01T15:59:59.000Z");
});

it("knows the days on which the clock changes", () => {
  expect(endOfDay("2026-03-29", "Europe/Berlin")).toBe("2026-03-29T21:59:59.000Z");
  expect(endOfDay("2026-10-25", "Europe/Berlin")).toBe("2026-10-25T22:59:59.000Z");
});
