import { DatePickerInput } from "@mantine/dates";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Entity, referenceQuery, searchQuery } from "~/api/references";
import { FilterBar } from "~/components/ui/filter-bar";
import { FilterPill } from "~/components/ui/filter-pill";
import { SearchField } from "~/components/ui/search-field";
import { useCalendarLabels } from "~/components/ui/use-calendar-labels";
import { trailActionsQuery } from "~/features/trail/api/trail";
import { type TrailSearch, trailFilters, withTrailFilter } from "~/features/trail/model/trail-search";
import { humanised } from "~/i18n/event-text";
import { now } from "~/lib/viewer";

type Props = { search: TrailSearch; onChange: (search: TrailSearch) => void };

/** What the trail is narrowed by. */
export function TrailFilters({ search, onChange }: Props) {
  const { t } = useTranslation("trail");
  const calendarLabels = useCalendarLabels();
  const actions = useQuery(trailActionsQuery).data?.items ?? [];
  const set = (part: Partial<Record<keyof TrailSearch, string | undefined>>) =>
    onChange(withTrailFilter(search, { ...part, entry: undefined }));
  return (
    <FilterBar
      label={t("filters")}
      active={Object.keys(trailFilters(search)).length > 0}
      onClear={() => onChange({})}
    >
      <SearchField label={t("search")} value={search.q ?? ""} onChange={(q) => set({ q })} />
      <ReferencePill
        entity="person"
        label={t("column.actor")}
        value={search.person}
        onChange={(person) => set({ person })}
      />
      <FilterPill
        label={t("column.action")}
        options={actions.map((action) => ({ value: action, label: humanised(action) }))}
        value={search.action}
        onChange={(action) => set({ action })}
      />
      <ReferencePill
        entity="case"
        label={t("column.case")}
        value={search.case}
        onChange={(caseId) => set({ case: caseId })}
      />
      <ReferencePill
        entity="unit"
        label={t("column.unit")}
        value={search.unit}
        onChange={(unit) => set({ unit })}
      />
      <DatePickerInput
        type="range"
        ariaLabels={calendarLabels}
        size="xs"
        miw={190}
        clearable
        allowSingleDateInRange
        defaultDate={now()}
        valueFormat="D MMM YYYY"
        placeholder={t("period")}
        aria-label={t("period")}
        clearButtonProps={{ "aria-label": t("clearPeriod") }}
        value={[search.from ?? null, search.to ?? null]}
        onChange={([from, to]) => {
          // While only the first day is chosen the list waits.
          if ((from === null) === (to === null)) {
            set({ from: from ?? undefined, to: to ?? undefined });
          }
        }}
      />
    </FilterBar>
  );
}

type PillProps = {
  entity: Entity;
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

function ReferencePill({ entity, label, value, onChange }: PillProps) {
  const [typed, setTyped] = useState("");
  const found = useQuery(searchQuery(entity, typed)).data ?? [];
  const chosen = useQuery({ ...referenceQuery(entity, value ?? ""), enabled: value !== undefined });
  return (
    <FilterPill
      label={label}
      options={found.map((each) => ({ value: each.id, label: each.label }))}
      value={value}
      valueLabel={chosen.data?.label}
      onChange={onChange}
      onSearch={setTyped}
    />
  );
}
