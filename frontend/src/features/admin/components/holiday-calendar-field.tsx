import { Group, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { holidayCalendarsQuery, holidayRegionsQuery } from "~/features/admin/api/units";

type Props = { value: string | null; error: ReactNode; onChange: (code: string | null) => void };

/** Whose public holidays are days off: a country's, or those of a part of it. Nothing chosen means as in the unit above. */
export function HolidayCalendarField({ value, error, onChange }: Props) {
  const { t } = useTranslation("admin");
  const country = value?.split("-")[0] ?? null;
  const countries = useQuery(holidayCalendarsQuery);
  const regions = useQuery(holidayRegionsQuery(country));
  const options = (items: { code: string; name: string }[] | undefined) =>
    (items ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const parts = options(country ? regions.data?.items : []);
  return (
    <Group grow align="start">
      <Select
        label={t("unit.country")}
        data={options(countries.data?.items)}
        value={country}
        error={error}
        placeholder={t("unit.fromAbove")}
        clearButtonProps={{ "aria-label": t("unit.fromAbove") }}
        clearable
        searchable
        limit={60}
        onChange={onChange}
      />
      <Select
        label={t("unit.region")}
        data={parts}
        value={value === country ? null : value}
        placeholder={t("unit.wholeCountry")}
        clearButtonProps={{ "aria-label": t("unit.wholeCountry") }}
        disabled={parts.length === 0}
        clearable
        searchable
        onChange={(code) => onChange(code ?? country)}
      />
    </Group>
  );
}
