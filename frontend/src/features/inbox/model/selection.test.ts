import { describe, expect, it } from "vitest";
import { merged, parts, possible, selectedRows, toggled, withRange } from "~/features/inbox/model/selection";
import { anItem } from "~/testing/fixtures";

const rows = ["a", "b", "c", "d"].map((id) => anItem({ id }));
const none = new Set<string>();

describe("selection", () => {
  it("takes a row in and off again", () => {
    const one = toggled(none, "b");
    expect([...one]).toEqual(["b"]);
    expect(toggled(one, "b").size).toBe(0);
  });

  it("ranges down and up and keeps what was selected", () => {
    expect([...withRange(rows, new Set(["d"]), "a", "b")]).toEqual(["d", "a", "b"]);
    expect([...withRange(rows, none, "c", "a")]).toEqual(["a", "b", "c"]);
  });

  it("ranges from nowhere to the row alone, also where the first row is gone", () => {
    expect([...withRange(rows, none, undefined, "c")]).toEqual(["c"]);
    expect([...withRange(rows, none, "gone", "c")]).toEqual(["c"]);
  });

  it("leaves out what others took from the list", () => {
    expect(selectedRows(rows, new Set(["gone", "c"])).map(({ id }) => id)).toEqual(["c"]);
  });

  it("offers what at least one of the items allows", () => {
    const mine = anItem({ allowedActions: ["askMoreTime", "comment"] });
    const offered = anItem({ allowedActions: ["claim", "comment"] });
    expect(possible([mine, offered])).toEqual(["claim", "askMoreTime"]);
    expect(possible([])).toEqual([]);
  });
});

describe("results", () => {
  it("are asked for in parts that the server takes", () => {
    const many = Array.from({ length: 401 }, (_, index) => String(index));
    expect(parts(many).map((part) => part.length)).toEqual([200, 200, 1]);
    expect(parts([])).toEqual([]);
  });

  it("show the second try where there was one", () => {
    const refused = { itemId: "a", done: false, code: "record.busy", detail: "Again" };
    const done = { itemId: "b", done: true, code: null, detail: null };
    expect(merged([refused, done], [{ ...done, itemId: "a" }]).map((each) => each.done)).toEqual([
      true,
      true,
    ]);
  });
});
