import { describe, expect, it } from "vitest";
import { lostReason } from "~/features/inbox/model/lost-reason";
import { standingOf } from "~/features/inbox/model/standing";
import { anItemView, NORA } from "~/testing/fixtures";

describe("standingOf", () => {
  it("lets the person answer what they may complete", () => {
    expect(standingOf(anItemView(), false)).toBe("answer");
  });

  it("asks to claim first what is offered", () => {
    expect(standingOf(anItemView({ assignee: null, allowedActions: ["claim"] }), false)).toBe("claim");
  });

  it("lets a barred person only read, whatever is allowed otherwise", () => {
    const barred = { rule: "separation", message: "", who: [] };
    expect(standingOf(anItemView({ barred }), false)).toBe("read");
  });

  it("calls a form lost that could be answered before", () => {
    expect(standingOf(anItemView({ state: "DONE" }), true)).toBe("lost");
    expect(standingOf(anItemView({ assignee: NORA, allowedActions: ["comment"] }), true)).toBe("lost");
  });
});

describe("lostReason", () => {
  it("names who completed it", () => {
    expect(lostReason(anItemView({ state: "DONE", endedBy: NORA }), false)).toEqual({
      key: "done",
      name: NORA.name,
    });
  });

  it("names who has it now", () => {
    expect(lostReason(anItemView({ assignee: NORA }), false)).toEqual({ key: "moved", name: NORA.name });
  });

  it("says no more than that it is gone when the reader may not see it", () => {
    expect(lostReason(anItemView({ assignee: NORA }), true).key).toBe("gone");
  });
});
