import { NumberInput } from "@mantine/core";
import { frameOf } from "~/components/domain/task-form/field-frame";
import { Shown } from "~/components/domain/task-form/fields/shown";
import type { FieldProps } from "~/components/domain/task-form/types";
import { useLocalValue } from "~/components/domain/task-form/use-local-value";

/** A number; limits are said when they are broken, not corrected behind one's back. */
export function NumberFieldInput(props: FieldProps) {
  const { field, readonly, onChange, onBlur } = props;
  const number = typeof props.value === "number" ? props.value : "";
  const local = useLocalValue<number | string>(number, (value) =>
    onChange({ value: value === "" ? null : value }),
  );
  const frame = frameOf(props);
  if (readonly) {
    return <Shown label={frame.label} value={String(number)} />;
  }
  return (
    <NumberInput
      {...frame}
      styles={{ wrapper: { maxWidth: 200 } }}
      value={local.local}
      onChange={local.change}
      onFocus={local.onFocus}
      onBlur={() => {
        local.onBlur();
        onBlur();
      }}
      allowDecimal={field.decimalDigits !== 0}
      clampBehavior="none"
      {...(field.validate?.min === undefined ? {} : { min: field.validate.min })}
      {...(field.validate?.max === undefined ? {} : { max: field.validate.max })}
    />
  );
}
