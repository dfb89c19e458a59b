import { EvidenceField } from "~/components/domain/evidence/evidence-field";
import { frameOf } from "~/components/domain/task-form/field-frame";
import { useFormContext } from "~/components/domain/task-form/form-context";
import type { FieldProps } from "~/components/domain/task-form/types";

/** Evidence that answers the field: ids of what was attached to the case. */
export function EvidenceFieldInput(props: FieldProps) {
  const { field, readonly, onChange } = props;
  const { caseId, itemId, underway } = useFormContext();
  const value = Array.isArray(props.value) ? props.value.filter((each) => typeof each === "string") : [];
  const { id, label, description, required, error } = frameOf(props);
  return (
    <EvidenceField
      id={id}
      label={label}
      description={description}
      required={required}
      error={error}
      caseId={caseId}
      itemId={itemId}
      kind={field.kind === "OPERATION" || field.kind === "DESIGN" ? field.kind : undefined}
      readonly={readonly}
      value={value}
      onChange={(next) => onChange({ value: next })}
      underway={underway}
    />
  );
}
