import type { UseFormReturnType } from "@mantine/form";
import type { PickerProps } from "~/components/domain/reference-picker";

/** Binds a picker to the field of a form that holds the id of what was picked. */
export function pickerProps<T extends Record<string, unknown>>(
  form: UseFormReturnType<T>,
  field: keyof T & string,
): Pick<PickerProps, "value" | "onChange" | "onBlur" | "error"> {
  const { value, onChange, onBlur, error } = form.getInputProps(field);
  return {
    value: typeof value === "string" && value !== "" ? value : null,
    onChange: (id) => onChange(id),
    onBlur,
    error,
  };
}
