import { render, screen, waitFor } from "@testing-library/react";
import { createRef } from "react";
import { expect, it } from "vitest";
import type { FormSchema } from "~/api/case-types";
import { createQueryClient } from "~/api/query-client";
import { Providers } from "~/app/providers";
import { TaskForm, type TaskFormHandle } from "~/components/domain/task-form/task-form";

const SCHEMA = {
  type: "default",
  schemaVersion: 19,
  components: [
    {
      type: "radio",
      id: "decision",
      key: "decision",
      label: "Decision",
      validate: { required: true },
      values: [
        { label: "Accept", value: "accept" },
        { label: "Reject", value: "reject" },
      ],
    },
    { type: "textfield", id: "why", key: "why", label: "Why", validate: { required: true } },
  ],
} as unknown as FormSchema;

it("leads to a missing choice before the text behind it", async () => {
  const form = createRef<TaskFormHandle>();
  render(
    <Providers queryClient={createQueryClient()}>
      <TaskForm ref={form} schema={SCHEMA} data={{}} />
    </Providers>,
  );
  const first = await screen.findByRole("radio", { name: "Accept" });
  expect(form.current?.submit()).toBeUndefined();
  await waitFor(() => expect(document.activeElement).toBe(first));
});
