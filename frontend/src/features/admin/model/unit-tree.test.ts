import { expect, it } from "vitest";
import type { Unit } from "~/api/types";
import { unitLines } from "~/features/admin/model/unit-tree";

const unit = (id: string, parentId: string | null) => ({ id, name: id.toUpperCase(), parentId }) as Unit;

it("puts each unit below its parent, siblings by name", () => {
  const lines = unitLines([unit("z", "root"), unit("leaf", "a"), unit("root", null), unit("a", "root")]);
  expect(lines.map(({ unit: { id }, depth }) => [id, depth])).toEqual([
    ["root", 0],
    ["a", 1],
    ["leaf", 2],
    ["z", 1],
  ]);
});

it("shows a unit whose parent is not for the reader to see on top", () => {
  expect(unitLines([unit("b", "hidden")]).map(({ depth }) => depth)).toEqual([0]);
});
