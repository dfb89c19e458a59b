import { type PickerProps, ReferencePicker } from "~/components/domain/reference-picker";

/** One business unit. */
export function UnitPicker(props: PickerProps) {
  return <ReferencePicker entity="unit" {...props} />;
}
