import { type PickerProps, ReferencePicker } from "~/components/domain/reference-picker";

/** One person who is still there. */
export function PersonPicker(props: PickerProps) {
  return <ReferencePicker entity="person" {...props} />;
}
