import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { searchQuery } from "~/api/references";
import type { Requirement } from "~/api/types";

type Props = {
  label: string;
  /** Requirements that may be chosen already, so that their names are known. */
  known: Requirement[];
  value?: string[];
  onChange?: (ids: string[]) => void;
  error?: ReactNode;
};

const TYPING_MS = 200;

/** Several requirements, found by number or title. */
export function RequirementsField({ label, known, value = [], onChange, error }: Props) {
  const { t } = useTranslation(["form", "list"]);
  const [search, setSearch] = useState("");
  const [seen, setSeen] = useState<Record<string, string>>(() =>
    Object.fromEntries(known.map(({ id, ref, title }) => [id, `${ref} ${title}`])),
  );
  const [typed] = useDebouncedValue(search, TYPING_MS);
  const found =
    useQuery({ ...searchQuery("requirement", typed), placeholderData: keepPreviousData }).data ?? [];
  const offered = { ...seen, ...Object.fromEntries(found.map((each) => [each.id, each.label])) };
  const shown = new Set([...value, ...found.map((each) => each.id)]);
  return (
    <MultiSelect
      label={label}
      size="sm"
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("clear") }}
      placeholder={value.length === 0 ? t("reference.requirement") : ""}
      nothingFoundMessage={t("reference.nothing")}
      data={[...shown].map((id) => ({ value: id, label: offered[id] ?? id }))}
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      value={value}
      onChange={(ids) => {
        setSeen(Object.fromEntries(ids.map((id) => [id, offered[id] ?? id])));
        onChange?.(ids);
      }}
      error={error}
      maxDropdownHeight={260}
      hidePickedOptions
    />
  );
}
