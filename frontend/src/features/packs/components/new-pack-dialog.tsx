import { Group, MultiSelect, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { searchQuery } from "~/api/references";
import { DayInput } from "~/components/ui/day-input";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import {
  type AuditPack,
  type NewPack,
  packCountQuery,
  packTypesQuery,
  requestPack,
} from "~/features/packs/api/packs";
import { PackControlsField } from "~/features/packs/components/pack-controls-field";
import { dayOf } from "~/lib/dates";
import { now, zone } from "~/lib/viewer";

type Props = { onClose: () => void; onMade: (pack: AuditPack) => void };

const COUNT_MS = 300;

function lastYear(): NewPack {
  const today = now();
  const before = new Date(today);
  before.setFullYear(before.getFullYear() - 1);
  return {
    title: "",
    periodFrom: dayOf(before, zone()),
    periodTo: dayOf(today, zone()),
    unitIds: [],
    caseTypes: [],
    controlIds: [],
  };
}

/** What a pack shall hold; what that comes to is said before it is asked for. */
export function NewPackDialog({ onClose, onMade }: Props) {
  const { t } = useTranslation(["packs", "list", "form"]);
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const units = useQuery(searchQuery("unit", "")).data ?? [];
  const types = useQuery(packTypesQuery).data?.items ?? [];
  const state = useRecordForm<NewPack, AuditPack>({
    initial: { values: lastYear(), version: 0 },
    validate: {
      title: (value) => (value.trim() ? null : t("list:required")),
      periodFrom: (value) => (value ? null : t("list:required")),
      periodTo: (value, { periodFrom }) =>
        !value ? t("list:required") : periodFrom && value < periodFrom ? t("reversed") : null,
      unitIds: (value) => (value.length > 0 ? null : t("list:required")),
    },
    // Only what succeeded is kept under the key, so a corrected choice may use it again.
    save: (values) => requestPack(values, key),
    onSaved: (pack) => {
      void client.invalidateQueries({ queryKey: ["packs"] });
      onMade(pack);
    },
  });
  const { form } = state;
  const clearing = { "aria-label": t("form:clear") };
  return (
    <RecordDialog title={t("new")} submit={t("request")} size="lg" onClose={onClose} state={state}>
      <TextInput
        label={t("field.title")}
        description={t("titleHelp")}
        maxLength={200}
        withAsterisk
        data-autofocus
        {...form.getInputProps("title")}
      />
      <Group grow align="flex-start">
        <DayInput label={t("field.from")} withAsterisk {...form.getInputProps("periodFrom")} />
        <DayInput label={t("field.to")} withAsterisk {...form.getInputProps("periodTo")} />
      </Group>
      <MultiSelect
        label={t("field.units")}
        description={t("unitsHelp")}
        withAsterisk
        searchable
        clearable
        clearButtonProps={clearing}
        data={units.map(({ id, label }) => ({ value: id, label }))}
        nothingFoundMessage={t("form:reference.nothing")}
        hidePickedOptions
        {...form.getInputProps("unitIds")}
      />
      <MultiSelect
        label={t("field.types")}
        placeholder={form.values.caseTypes.length === 0 ? t("all.types") : ""}
        clearable
        clearButtonProps={clearing}
        data={types.map((type) => ({ value: type.key, label: type.title }))}
        hidePickedOptions
        {...form.getInputProps("caseTypes")}
      />
      <PackControlsField {...form.getInputProps("controlIds")} />
      <Count choice={form.values} />
    </RecordDialog>
  );
}

function Count({ choice }: { choice: NewPack }) {
  const { t } = useTranslation("packs");
  const [calm] = useDebouncedValue(choice, COUNT_MS);
  const count = useQuery(packCountQuery(calm));
  const words = count.error
    ? t("countUnknown")
    : count.data
      ? `${t("caseCount", { count: count.data.cases })}, ${t("fileCount", { count: count.data.files })}`
      : t("countLater");
  return (
    <Text size="sm" c="dimmed" aria-live="polite">
      {words}
    </Text>
  );
}
