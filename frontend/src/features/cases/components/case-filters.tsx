import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseRow } from "~/api/case-types";
import { referenceQuery, searchQuery } from "~/api/references";
import { FilterBar } from "~/components/ui/filter-bar";
import { FilterPill } from "~/components/ui/filter-pill";
import { FilterToggle } from "~/components/ui/filter-toggle";
import { SearchField } from "~/components/ui/search-field";
import { caseTypesQuery } from "~/features/cases/api/case-types";
import { CASE_SORTS, type CasesSearch, isFiltered, withFilter } from "~/features/cases/model/cases-search";
import { stageOptions } from "~/features/cases/model/stage-options";

type Props = { search: CasesSearch; onChange: (search: CasesSearch) => void; rows: CaseRow[] };

/** What the list is narrowed by; everything of it stands in the address. */
export function CaseFilters({ search, onChange, rows }: Props) {
  const { t } = useTranslation("case-list");
  const types = useQuery(caseTypesQuery).data?.items ?? [];
  const units = useQuery(searchQuery("unit", "")).data ?? [];
  const set =
    <K extends keyof CasesSearch>(key: K) =>
    (value: CasesSearch[K] | undefined) =>
      onChange(withFilter(search, key, value));
  return (
    <FilterBar
      label={t("filters")}
      active={isFiltered(search)}
      onClear={() => onChange(search.state ? { state: search.state } : {})}
    >
      <SearchField label={t("search")} value={search.q ?? ""} onChange={(q) => set("q")(q || undefined)} />
      <FilterToggle
        label={t("overdue")}
        on={search.overdue === true}
        onChange={(on) => set("overdue")(on ? true : undefined)}
      />
      {types.length > 1 && (
        <FilterPill
          label={t("column.type")}
          options={types.map(({ key, title }) => ({ value: key, label: title }))}
          value={search.type}
          onChange={set("type")}
        />
      )}
      <FilterPill
        label={t("column.stage")}
        options={stageOptions(types, rows, search.type)}
        value={search.stage}
        onChange={set("stage")}
      />
      <FilterPill
        label={t("column.unit")}
        options={units.map(({ id, label }) => ({ value: id, label }))}
        value={search.unit}
        onChange={set("unit")}
      />
      <OwnerPill value={search.owner} onChange={set("owner")} />
      <FilterPill
        label={t("sort.label")}
        options={CASE_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        value={search.sort}
        onChange={(sort) => set("sort")(CASE_SORTS.find((each) => each === sort))}
      />
    </FilterBar>
  );
}

type OwnerProps = { value: string | undefined; onChange: (owner: string | undefined) => void };

function OwnerPill({ value, onChange }: OwnerProps) {
  const { t } = useTranslation("case-list");
  const [typed, setTyped] = useState("");
  const people = useQuery(searchQuery("person", typed)).data ?? [];
  const chosen = useQuery({ ...referenceQuery("person", value ?? ""), enabled: value !== undefined });
  return (
    <FilterPill
      label={t("column.owner")}
      options={people.map(({ id, label }) => ({ value: id, label }))}
      value={value}
      valueLabel={chosen.data?.label}
      onChange={onChange}
      onSearch={setTyped}
    />
  );
}
