import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "~/components/ui/day-input";
import type { DayOff } from "~/features/admin/api/units";

type Props = { year: number; taken: string[]; busy: boolean; onAdd: (day: DayOff) => void };

/** Adds a day off of one's own. */
export function HolidayForm({ year, taken, busy, onAdd }: Props) {
  const { t } = useTranslation("admin");
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState("");
  const twice = date !== null && taken.includes(date);
  function add(event: FormEvent) {
    event.preventDefault();
    if (date && name.trim() && !twice) {
      onAdd({ date, name: name.trim() });
      setDate(null);
      setName("");
    }
  }
  return (
    <form onSubmit={add}>
      <Group gap={8} mt="sm" align="start">
        <DayInput
          aria-label={t("holidays.day")}
          placeholder={t("holidays.day")}
          valueFormat="D MMM YYYY"
          minDate={`${year}-01-01`}
          maxDate={`${year}-12-31`}
          value={date}
          onChange={setDate}
          error={twice ? t("holidays.twice") : undefined}
          w={150}
        />
        <TextInput
          aria-label={t("holidays.name")}
          placeholder={t("holidays.name")}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          flex={1}
          miw={160}
        />
        <Button type="submit" variant="default" loading={busy} disabled={!date || !name.trim() || twice}>
          {t("holidays.add")}
        </Button>
      </Group>
    </form>
  );
}
