import { describe, expect, it } from "vitest";
import { readCasePageSearch } from "~/features/cases/model/case-tabs";
import { kindOf, ofKind } from "~/features/cases/model/timeline-filter";

const events = ["case.started", "item.offered", "step.submitted", "case.commented", "evidence.added"].map(
  (action) => ({ action }),
);

describe("the address of a case", () => {
  it("keeps what the timeline is narrowed to, and only there", () => {
    expect(readCasePageSearch({ tab: "timeline", events: "comment" })).toEqual({
      tab: "timeline",
      events: "comment",
    });
    expect(readCasePageSearch({ tab: "timeline", events: "ALL" })).toEqual({ tab: "timeline" });
    expect(readCasePageSearch({ tab: "timeline", events: "nonsense" })).toEqual({ tab: "timeline" });
    expect(readCasePageSearch({ tab: "answers", events: "comment" })).toEqual({ tab: "answers" });
  });
});

describe("ofKind", () => {
  it("keeps everything without a filter", () => {
    expect(ofKind(events, "ALL")).toEqual(events);
  });

  it("counts answers and tasks as work", () => {
    expect(ofKind(events, "work").map((event) => event.action)).toEqual(["item.offered", "step.submitted"]);
  });

  it("keeps comments apart from what happens to the case", () => {
    expect(kindOf({ action: "case.commented" })).toBe("comment");
    expect(ofKind(events, "case")).toEqual([{ action: "case.started" }]);
  });
});
