import { errorText } from "~/components/domain/task-form/error-text";
import type { FieldProps } from "~/components/domain/task-form/types";

/** Label, description, marks and errors, the same for every kind of field. */
export function frameOf({ field, domId, errors, readonly }: FieldProps) {
  const first = errors[0];
  return {
    id: domId,
    label: field.dateLabel ?? field.label ?? field.key ?? "",
    description: field.description,
    required: !readonly && field.validate?.required === true,
    error: first === undefined ? undefined : errorText(first),
  };
}
