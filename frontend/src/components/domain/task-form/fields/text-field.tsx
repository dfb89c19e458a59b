import { Textarea, TextInput } from "@mantine/core";
import { frameOf } from "~/components/domain/task-form/field-frame";
import { Shown } from "~/components/domain/task-form/fields/shown";
import type { FieldProps } from "~/components/domain/task-form/types";
import { useLocalValue } from "~/components/domain/task-form/use-local-value";

/** One line or several lines of text. */
export function TextFieldInput(props: FieldProps) {
  const { field, readonly, onChange, onBlur } = props;
  const text = typeof props.value === "string" ? props.value : "";
  const local = useLocalValue(text, (value) => onChange({ value }));
  const frame = frameOf(props);
  if (readonly) {
    return <Shown label={frame.label} value={text} />;
  }
  const common = {
    ...frame,
    value: local.local,
    onFocus: local.onFocus,
    onBlur: () => {
      local.onBlur();
      onBlur();
    },
  };
  return field.type === "textarea" ? (
    <Textarea {...common} maxRows={14} onChange={(event) => local.change(event.currentTarget.value)} />
  ) : (
    <TextInput {...common} onChange={(event) => local.change(event.currentTarget.value)} />
  );
}
