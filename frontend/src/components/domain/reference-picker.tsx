import { Loader, Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Entity, type Reference, referenceQuery, searchQuery } from "~/api/references";

export type PickerProps = {
  value: string | null;
  /** The id, and what it is called; both null when it was cleared. */
  onChange: (id: string | null, reference: Reference | null) => void;
  onBlur?: () => void;
  label?: ReactNode;
  description?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  withAsterisk?: boolean;
  required?: boolean;
  disabled?: boolean;
  id?: string;
  "aria-label"?: string;
  size?: string;
};

const TYPING_MS = 200;

/** Finds one thing of a kind by typing; the server searches. */
export function ReferencePicker({ entity, value, onChange, ...input }: PickerProps & { entity: Entity }) {
  const { t } = useTranslation("form");
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState(false);
  const chosen = useQuery({ ...referenceQuery(entity, value ?? ""), enabled: value !== null });
  const chosenLabel = value === null ? "" : (chosen.data?.label ?? "");
  const [typed] = useDebouncedValue(search === chosenLabel ? "" : search, TYPING_MS);
  const found = useQuery({ ...searchQuery(entity, typed), enabled: open, placeholderData: keepPreviousData });
  const offered = withChosen(found.data ?? [], value === null ? null : (chosen.data ?? null));
  return (
    <Select
      placeholder={t(`reference.${entity}`)}
      {...input}
      data={offered.map(({ id, label }) => ({ value: id, label }))}
      value={value}
      onChange={(id) => onChange(id, offered.find((each) => each.id === id) ?? null)}
      searchable
      clearable
      allowDeselect={false}
      clearButtonProps={{ "aria-label": t("clear") }}
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      filter={({ options }) => options}
      nothingFoundMessage={t(found.isFetching ? "reference.searching" : "reference.nothing")}
      rightSection={found.isFetching && open ? <Loader size={14} /> : undefined}
      checkIconPosition="right"
      renderOption={({ option }) => <Offer reference={offered.find(({ id }) => id === option.value)} />}
    />
  );
}

function Offer({ reference }: { reference: Reference | undefined }) {
  return (
    <span>
      <Text size="sm">{reference?.label}</Text>
      {reference?.detail && (
        <Text size="xs" c="dimmed">
          {reference.detail}
        </Text>
      )}
    </span>
  );
}

function withChosen(found: Reference[], chosen: Reference | null): Reference[] {
  return chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
}
