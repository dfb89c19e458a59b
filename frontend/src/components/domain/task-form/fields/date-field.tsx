import { useTranslation } from "react-i18next";
import { frameOf } from "~/components/domain/task-form/field-frame";
import { Shown } from "~/components/domain/task-form/fields/shown";
import type { FieldProps } from "~/components/domain/task-form/types";
import { DayInput } from "~/components/ui/day-input";
import { dayOf, plainDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

/** A day, `YYYY-MM-DD`. Typing works as well as choosing. */
export function DateFieldInput(props: FieldProps) {
  const { readonly, onChange, onBlur } = props;
  const { t } = useTranslation("form");
  const today = dayOf(useNow(), zone());
  const day = typeof props.value === "string" && props.value ? props.value : null;
  const frame = frameOf(props);
  if (readonly) {
    return <Shown label={frame.label} value={day ? plainDay(day) : ""} />;
  }
  return (
    <DayInput
      {...frame}
      styles={{ wrapper: { maxWidth: 240 } }}
      value={day}
      onChange={(value) => onChange({ value })}
      onBlur={onBlur}
      valueFormat="D MMM YYYY"
      placeholder={t("datePlaceholder")}
      defaultDate={today}
      highlightToday
      clearable
      clearButtonProps={{ "aria-label": t("clear") }}
    />
  );
}
