import { isEntity } from "~/api/references";
import { ReferenceName } from "~/components/domain/reference-name";
import { ReferencePicker } from "~/components/domain/reference-picker";
import { frameOf } from "~/components/domain/task-form/field-frame";
import { Shown } from "~/components/domain/task-form/fields/shown";
import type { FieldProps } from "~/components/domain/task-form/types";

/** A person, unit, control, requirement, cause or case. The answer is its id. */
export function ReferenceFieldInput(props: FieldProps) {
  const { field, readonly, onChange, onBlur } = props;
  const value = typeof props.value === "string" && props.value ? props.value : null;
  const frame = frameOf(props);
  const entity = field.entity ?? "";
  if (!isEntity(entity)) {
    throw new Error(`Form names an unknown kind of reference: ${entity}`);
  }
  if (readonly) {
    return <Shown label={frame.label} value={value ? <ReferenceName entity={entity} id={value} /> : ""} />;
  }
  return (
    <ReferencePicker
      {...frame}
      entity={entity}
      value={value}
      onChange={(next) => onChange({ value: next })}
      onBlur={onBlur}
    />
  );
}
