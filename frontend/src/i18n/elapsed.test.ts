import { describe, expect, it } from "vitest";
import { elapsed } from "~/i18n/elapsed";

const HOUR = 3_600;
const DAY = 24 * HOUR;

describe("elapsed", () => {
  it("names the two largest units that count", () => {
    expect(elapsed(3 * DAY + 4 * HOUR + 59 * 60)).toBe("3 days, 4 hours");
    expect(elapsed(HOUR + 60)).toBe("1 hour, 1 minute");
    expect(elapsed(400 * DAY)).toBe("400 days");
    expect(elapsed(DAY + 59 * 60)).toBe("1 day");
  });

  it("is short where there is little room", () => {
    expect(elapsed(3 * DAY + 4 * HOUR, "short")).toBe("3d 4h");
    expect(elapsed(12 * 60, "short")).toBe("12m");
  });

  it("says that hardly any time went by", () => {
    expect(elapsed(0)).toBe("less than a minute");
    expect(elapsed(59, "short")).toBe("< 1m");
  });
});
