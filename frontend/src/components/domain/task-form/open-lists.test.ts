import { expect, it } from "vitest";
import { withOpenLists } from "~/components/domain/task-form/open-lists";

it("keeps lists open, also inside groups, and changes nothing else", () => {
  const schema = {
    id: "plan",
    components: [
      { type: "textfield", key: "measure" },
      { type: "group", components: [{ type: "dynamiclist", path: "actions", components: [] }] },
    ],
  };
  expect(withOpenLists(schema)).toEqual({
    id: "plan",
    components: [
      { type: "textfield", key: "measure" },
      {
        type: "group",
        components: [{ type: "dynamiclist", path: "actions", components: [], disableCollapse: true }],
      },
    ],
  });
});
