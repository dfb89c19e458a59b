import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { packControlsQuery } from "~/features/packs/api/packs";

type Props = { value?: string[]; onChange?: (ids: string[]) => void; error?: ReactNode };

const TYPING_MS = 200;

/** Several controls, found by code or name; none means all. */
export function PackControlsField({ value = [], onChange, error }: Props) {
  const { t } = useTranslation(["packs", "form"]);
  const [search, setSearch] = useState("");
  const [names, setNames] = useState<Record<string, string>>({});
  const [typed] = useDebouncedValue(search, TYPING_MS);
  const found = useQuery(packControlsQuery(typed)).data?.items ?? [];
  const known = {
    ...names,
    ...Object.fromEntries(found.map(({ id, code, name }) => [id, `${code} ${name}`])),
  };
  const shown = [...new Set([...value, ...found.map(({ id }) => id)])];
  return (
    <MultiSelect
      label={t("field.controls")}
      placeholder={value.length === 0 ? t("all.controls") : ""}
      nothingFoundMessage={t("form:reference.nothing")}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("form:clear") }}
      data={shown.map((id) => ({ value: id, label: known[id] ?? id }))}
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      value={value}
      onChange={(ids) => {
        setNames(Object.fromEntries(ids.map((id) => [id, known[id] ?? id])));
        onChange?.(ids);
      }}
      error={error}
      maxDropdownHeight={240}
      hidePickedOptions
    />
  );
}
