import { Form } from "@bpmn-io/form-js-viewer";
import { getAllByRole, queryByRole, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { drawnAt } from "~/components/domain/task-form/form-module";
import { Mounts } from "~/components/domain/task-form/mounts";

const schema = {
  type: "default",
  schemaVersion: 19,
  components: [
    {
      type: "dynamiclist",
      id: "list",
      path: "actions",
      label: "Actions",
      isRepeating: true,
      allowAddRemove: true,
      defaultRepetitions: 1,
      properties: { maxItems: 3 },
      components: [{ type: "textfield", id: "what", key: "what", label: "What" }],
    },
  ],
};

let form: Form;
afterEach(() => {
  form.destroy();
  document.body.replaceChildren();
});

async function shown(what: string[], readOnly = false): Promise<HTMLElement> {
  const container = document.createElement("div");
  document.body.append(container);
  form = new Form({
    container,
    additionalModules: [drawnAt(new Mounts())],
    properties: { readOnly },
  } as never);
  await form.importSchema(schema, { actions: what.map((each) => ({ what: each })) });
  await waitFor(() => getAllByRole(container, "group"));
  return container;
}

function actions(): unknown[] {
  return (form._getState() as unknown as { data: { actions: { what: unknown }[] } }).data.actions.map(
    ({ what }) => what,
  );
}

describe("the rows of a list", () => {
  it("are added and removed by buttons with words of the catalogue", async () => {
    const container = await shown(["first", "second"]);
    const user = userEvent.setup();
    const button = (name: string) => queryByRole(container, "button", { name }) as HTMLElement;
    expect(getAllByRole(container, "group").map((row) => row.getAttribute("aria-label"))).toEqual(
      expect.arrayContaining(["Entry 1", "Entry 2"]),
    );

    await user.click(button("Remove entry 1"));
    await waitFor(() => expect(actions()).toEqual(["second"]));
    expect(document.activeElement).toBe(button("Add another"));

    await user.click(button("Add another"));
    await user.click(button("Add another"));
    await waitFor(() => expect(actions()).toHaveLength(3));
    await waitFor(() => expect((button("Add another") as HTMLButtonElement).disabled).toBe(true));
  });

  it("have no buttons where nothing may be changed", async () => {
    const container = await shown(["first"], true);
    expect(queryByRole(container, "button", { name: /another|Remove/ })).toBeNull();
  });
});
