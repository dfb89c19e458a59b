import { Group, Select, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Unit } from "~/api/types";
import { PersonPicker } from "~/components/domain/person-picker";
import { pickerProps } from "~/components/domain/picker-props";
import { UnitPicker } from "~/components/domain/unit-picker";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { createUnit, type UnitDraft, unitQuery, updateUnit } from "~/features/admin/api/units";
import { CalendarPreviewNote } from "~/features/admin/components/calendar-preview-note";
import { HolidayCalendarField } from "~/features/admin/components/holiday-calendar-field";
import { WeekendField } from "~/features/admin/components/weekend-field";
import { timeZones } from "~/features/admin/model/regions";
import { notifyDone } from "~/lib/notify";

type Props = {
  unit: Unit | null;
  parentId: string | null;
  onClose: () => void;
  onCreated?: (unitId: string) => void;
};

const ZONES = timeZones();

function freshOf(unit: Unit | null, parentId: string | null): { values: UnitDraft; version: number } {
  return {
    values: {
      code: unit?.code ?? "",
      name: unit?.name ?? "",
      parentId: unit ? unit.parentId : parentId,
      headId: unit?.head?.id ?? null,
      deputyId: unit?.deputy?.id ?? null,
      zone: unit?.ownZone ?? null,
      country: unit?.ownCountry ?? null,
      weekend: unit?.ownWeekend ?? null,
      inScope: unit?.inScope ?? true,
    },
    version: unit?.version ?? 0,
  };
}

/** Adds a unit, or changes it. What is left empty of its calendar is taken from the unit above. */
export function UnitDialog({ unit, parentId, onClose, onCreated }: Props) {
  const { t } = useTranslation(["admin", "list"]);
  const client = useQueryClient();
  const required = (value: string) => (value.trim() ? null : t("list:required"));
  const state = useRecordForm({
    initial: freshOf(unit, parentId),
    validate: { code: required, name: required },
    save: (values, version) => (unit ? updateUnit(unit.id, values, version) : createUnit(values)),
    onSaved: async (saved) => {
      notifyDone(t("saved"));
      await client.invalidateQueries({ queryKey: ["units"] });
      onClose();
      onCreated?.(saved.id);
    },
    ...(unit
      ? {
          reload: async () => freshOf(await client.fetchQuery({ ...unitQuery(unit.id), staleTime: 0 }), null),
        }
      : {}),
  });
  const { form } = state;
  const inherit = { placeholder: t("unit.fromAbove"), clearable: true, searchable: true } as const;
  const clear = { clearButtonProps: { "aria-label": t("unit.fromAbove") } };
  return (
    <RecordDialog
      title={unit ? t("unit.editTitle", { name: unit.name }) : t("unit.add")}
      onClose={onClose}
      state={state}
      size="lg"
    >
      <Group grow align="start">
        <TextInput label={t("unit.name")} withAsterisk data-autofocus {...form.getInputProps("name")} />
        <TextInput label={t("unit.code")} withAsterisk {...form.getInputProps("code")} />
      </Group>
      {(unit === null || unit.parentId !== null) && (
        <UnitPicker label={t("unit.parent")} {...pickerProps(form, "parentId")} />
      )}
      <Group grow align="start">
        <PersonPicker label={t("unit.head")} {...pickerProps(form, "headId")} />
        <PersonPicker label={t("unit.deputy")} {...pickerProps(form, "deputyId")} />
      </Group>
      <Select
        label={t("unit.zone")}
        data={ZONES}
        limit={60}
        {...inherit}
        {...clear}
        {...form.getInputProps("zone")}
      />
      <HolidayCalendarField
        value={form.getValues().country}
        error={form.errors.country}
        onChange={(country) => form.setFieldValue("country", country)}
      />
      <WeekendField
        value={form.getValues().weekend}
        error={form.errors.weekend}
        onChange={(weekend) => form.setFieldValue("weekend", weekend)}
      />
      {unit && <CalendarPreviewNote unit={unit} draft={form.getValues()} />}
      <Switch
        label={t("unit.inScope")}
        description={t("unit.inScopeHelp")}
        {...form.getInputProps("inScope", { type: "checkbox" })}
      />
    </RecordDialog>
  );
}
