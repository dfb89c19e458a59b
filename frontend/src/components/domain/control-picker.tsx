import { type PickerProps, ReferencePicker } from "~/components/domain/reference-picker";

/** One control as one business unit runs it. */
export function ControlPicker(props: PickerProps) {
  return <ReferencePicker entity="control" {...props} />;
}
