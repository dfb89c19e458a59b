import { describe, expect, it } from "vitest";
import { firstGroup, isEmptyInbox, shownGroups } from "~/features/inbox/model/groups";

const none = { overdue: 0, today: 0, week: 0, later: 0, waiting: 0, unstaffed: 0, asked: 0 };

describe("groups", () => {
  it("opens the most urgent group that holds something", () => {
    expect(firstGroup({ ...none, week: 2, later: 5 })).toBe("WEEK");
  });

  it("does not open what waits for others", () => {
    expect(firstGroup({ ...none, waiting: 4 })).toBe("TODAY");
  });

  it("knows an inbox without anything from one that waits for others", () => {
    expect(isEmptyInbox(none)).toBe(true);
    expect(isEmptyInbox({ ...none, waiting: 1 })).toBe(false);
  });

  it("shows what is asked of the reader while there is some or it is open", () => {
    expect(shownGroups(none)).not.toContain("ASKED");
    expect(shownGroups(none, "ASKED")).toContain("ASKED");
    expect(shownGroups({ ...none, asked: 2 })).toContain("ASKED");
    expect(firstGroup({ ...none, asked: 2 })).toBe("ASKED");
    expect(firstGroup({ ...none, asked: 2, later: 1 })).toBe("LATER");
  });

  it("shows what cannot be staffed only while there is some", () => {
    expect(shownGroups(none)).not.toContain("UNSTAFFED");
    expect(shownGroups({ ...none, unstaffed: 1 })).toContain("UNSTAFFED");
  });
});
