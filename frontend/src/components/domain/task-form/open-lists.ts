import type { FormComponent, FormSchema } from "~/api/case-types";

/** form-js folds the rows of a list from the sixth on; a folded row could hide the answer that is wrong. */
export function withOpenLists(schema: FormSchema): FormSchema {
  return { ...schema, components: schema.components.map(opened) };
}

function opened(component: FormComponent): FormComponent {
  const components = component.components?.map(opened);
  return {
    ...component,
    ...(components ? { components } : {}),
    ...(component.type === "dynamiclist" ? { disableCollapse: true } : {}),
  };
}
