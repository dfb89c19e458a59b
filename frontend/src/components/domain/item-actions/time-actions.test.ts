import { describe, expect, it } from "vitest";
import { dayAfter, timeActions } from "~/components/domain/item-actions/time-actions";

describe("dayAfter", () => {
  it("counts days as the reader's zone does", () => {
    expect(dayAfter("2026-03-04T22:59:59Z", "Europe/Berlin")).toBe("2026-03-05");
    expect(dayAfter("2026-03-04T23:30:00Z", "Europe/Berlin")).toBe("2026-03-06");
    expect(dayAfter("2026-02-28T12:00:00Z", "UTC")).toBe("2026-03-01");
  });
});

describe("timeActions", () => {
  it("offers what the server allows and knows nothing else", () => {
    expect(timeActions(["comment", "nudge", "askMoreTime", "somethingNew"])).toEqual([
      "askMoreTime",
      "nudge",
    ]);
  });
});
