import { describe, expect, it } from "vitest";
import { neighbour, nextItem } from "~/features/inbox/model/next-item";
import { anItem, LIAM, NORA } from "~/testing/fixtures";

describe("nextItem", () => {
  const list = [anItem({ id: "a" }), anItem({ id: "b" }), anItem({ id: "c" })];

  it("stays with the case while the person goes on in it", () => {
    expect(nextItem("b", [anItem({ id: "follow-up" })], list, LIAM.id)).toBe("follow-up");
  });

  it("takes the one below when the case goes on with somebody else", () => {
    expect(nextItem("b", [anItem({ id: "theirs", assignee: NORA })], list, LIAM.id)).toBe("c");
  });

  it("turns back at the end of the list", () => {
    expect(nextItem("c", [], list, LIAM.id)).toBe("b");
  });

  it("passes over what the person may not do", () => {
    const barred = anItem({ id: "c", barred: { rule: "r", message: "m", who: [] } });
    expect(nextItem("b", [], [anItem({ id: "a" }), anItem({ id: "b" }), barred], LIAM.id)).toBe("a");
  });

  it("finds nothing in an empty list", () => {
    expect(nextItem("b", [], [], LIAM.id)).toBeUndefined();
  });
});

describe("neighbour", () => {
  const list = [{ id: "a" }, { id: "b" }];

  it("begins at the end that one comes from", () => {
    expect(neighbour(list, undefined, 1)).toBe("a");
    expect(neighbour(list, undefined, -1)).toBe("b");
  });

  it("stays at the ends", () => {
    expect(neighbour(list, "b", 1)).toBe("b");
    expect(neighbour(list, "a", -1)).toBe("a");
  });
});
