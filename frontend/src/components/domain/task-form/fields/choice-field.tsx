import { Checkbox, Radio, Select, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { frameOf } from "~/components/domain/task-form/field-frame";
import { Shown } from "~/components/domain/task-form/fields/shown";
import type { FieldProps } from "~/components/domain/task-form/types";

/** One of a few answers: a list that opens, or all of them side by side. */
export function ChoiceFieldInput(props: FieldProps) {
  const { field, readonly, onChange, onBlur } = props;
  const values = field.values ?? [];
  const chosen = typeof props.value === "string" && props.value ? props.value : null;
  const { id, ...frame } = frameOf(props);
  if (readonly) {
    return <Shown label={frame.label} value={values.find(({ value }) => value === chosen)?.label ?? ""} />;
  }
  if (field.type === "select") {
    return (
      <Select
        id={id}
        {...frame}
        data={values}
        value={chosen}
        onChange={(value) => onChange({ value })}
        onBlur={onBlur}
        allowDeselect={field.validate?.required !== true}
        checkIconPosition="right"
      />
    );
  }
  return (
    <Radio.Group
      {...frame}
      data-invalid={frame.error ? true : undefined}
      name={id}
      value={chosen}
      onChange={(value) => onChange({ value })}
    >
      <Stack gap={8} mt={6} id={id} tabIndex={-1}>
        {values.map(({ label, value }) => (
          <Radio key={value} value={value} label={label} onBlur={onBlur} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Yes or nothing: by the form profile an unticked box is an empty answer. */
export function CheckboxFieldInput(props: FieldProps) {
  const { t } = useTranslation("form");
  const { label, ...frame } = frameOf(props);
  const checked = props.value === true;
  if (props.readonly) {
    return <Shown label={label} value={checked ? t("yes") : ""} />;
  }
  return (
    <Checkbox
      {...frame}
      label={frame.required ? `${label} *` : label}
      checked={checked}
      onChange={(event) => props.onChange({ value: event.currentTarget.checked })}
      onBlur={props.onBlur}
    />
  );
}
