import { Checkbox, Chip, Group, Input } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inWeekOrder, WEEKDAYS, weekdayName } from "~/features/admin/model/weekdays";

type Props = { value: string[] | null; onChange: (days: string[] | null) => void; error?: ReactNode };

/** Days off of each week; null takes them from the unit above. */
export function WeekendField({ value, onChange, error }: Props) {
  const { t } = useTranslation("admin");
  return (
    <Input.Wrapper label={t("unit.weekend")} labelElement="div" error={error}>
      <Checkbox
        mt={4}
        label={t("unit.fromAbove")}
        checked={value === null}
        onChange={(event) => onChange(event.currentTarget.checked ? null : ["SATURDAY", "SUNDAY"])}
      />
      {value !== null && (
        <Chip.Group multiple value={value} onChange={(days) => onChange(inWeekOrder(days))}>
          <Group gap={6} mt={8} role="group" aria-label={t("unit.weekend")}>
            {WEEKDAYS.map((day) => (
              <Chip key={day} value={day} size="xs" variant="outline">
                {weekdayName(day)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
    </Input.Wrapper>
  );
}
