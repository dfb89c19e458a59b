import { Button, Group, NumberInput, SegmentedControl, Text } from "@mantine/core";
import { IconPlayerTrackNext } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "~/features/time-machine/components/move-form.module.css";

type Step = { hours: number } | { days: number };
type Props = { busy: boolean; onMove: (by: Step) => void };

const STEPS = [{ hours: 1 }, { days: 1 }, { days: 7 }, { days: 30 }] as const;
const MAX_DAYS = 400;

/** Usual steps at a press, any other by number. */
export function MoveForm({ busy, onMove }: Props) {
  const { t } = useTranslation("time-machine");
  const [count, setCount] = useState<number | string>(3);
  const [unit, setUnit] = useState<"days" | "hours">("days");
  const max = unit === "days" ? MAX_DAYS : MAX_DAYS * 24;
  const valid = typeof count === "number" && count >= 1 && count <= max;
  function move(event: FormEvent) {
    event.preventDefault();
    if (valid && !busy) {
      onMove(unit === "days" ? { days: count } : { hours: count });
    }
  }
  return (
    <form onSubmit={move} className={classes.form}>
      <Group gap={6}>
        {STEPS.map((step) => (
          <Button key={JSON.stringify(step)} variant="default" disabled={busy} onClick={() => onMove(step)}>
            {"hours" in step ? t("hour", { count: step.hours }) : t("day", { count: step.days })}
          </Button>
        ))}
      </Group>
      <Group gap={6} align="end">
        <NumberInput
          label={t("by")}
          value={count}
          onChange={setCount}
          min={1}
          max={max}
          allowDecimal={false}
          w={96}
          error={!valid}
        />
        <SegmentedControl
          value={unit}
          onChange={(value) => setUnit(value === "hours" ? "hours" : "days")}
          data={[
            { value: "days", label: t("days") },
            { value: "hours", label: t("hours") },
          ]}
        />
        <Button
          type="submit"
          loading={busy}
          disabled={!valid}
          leftSection={<IconPlayerTrackNext size={16} aria-hidden />}
        >
          {t("move")}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {busy ? t("moving") : t("forward")}
      </Text>
    </form>
  );
}
