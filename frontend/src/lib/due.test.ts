import { describe, expect, it } from "vitest";
import { dueOf } from "~/lib/due";

const zone = "Europe/Berlin";
const now = new Date("2026-11-23T09:00:00Z");

describe("dueOf", () => {
  it("shows work due at the end of a day by the day alone", () => {
    expect(dueOf("2026-11-26T22:59:59Z", now, zone)).toEqual({
      urgency: "soon",
      late: false,
      relative: "in 3 days",
      absolute: "Thu 26 Nov",
    });
  });

  it("calls the end of this day today", () => {
    expect(dueOf("2026-11-23T22:59:59Z", now, zone)).toMatchObject({ urgency: "today", relative: "today" });
  });

  it("shows hours with the time", () => {
    expect(dueOf("2026-11-23T13:00:00Z", now, zone)).toMatchObject({
      relative: "in 4 hours",
      absolute: "Mon 23 Nov 14:00",
    });
  });

  it("counts days by the calendar of the zone", () => {
    expect(dueOf("2026-11-21T22:59:59Z", now, zone)).toMatchObject({
      urgency: "overdue",
      late: true,
      relative: "2 days ago",
    });
  });

  it("names the year when it is another one", () => {
    expect(dueOf("2027-01-14T22:59:59Z", now, zone).absolute).toBe("Thu 14 Jan 2027");
  });
});
