import { Group, Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Control, ControlUnit } from "~/api/types";
import { PersonPicker } from "~/components/domain/person-picker";
import { pickerProps } from "~/components/domain/picker-props";
import { UnitPicker } from "~/components/domain/unit-picker";
import { DayInput } from "~/components/ui/day-input";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import {
  addControlToUnit,
  type ControlUnitDraft,
  controlQuery,
  updateControlUnit,
} from "~/features/controls/api/controls";
import { TIERS } from "~/features/controls/model/controls-search";
import { notifyDone } from "~/lib/notify";
import { now } from "~/lib/viewer";

type Props = { control: Control; unit: ControlUnit | null; onClose: () => void };

function freshOf(unit: ControlUnit | null | undefined): { values: ControlUnitDraft; version: number } {
  return {
    values: {
      unitId: unit?.unit.id ?? null,
      tier: unit?.tier ?? "MEDIUM",
      ownerId: unit?.owner?.id ?? null,
      deputyId: unit?.deputy?.id ?? null,
      operatorId: unit?.operator?.id ?? null,
      nextDue: unit?.nextDue ?? null,
    },
    version: unit?.version ?? 0,
  };
}

/** Puts a control into a unit, or changes who answers for it there. */
export function ControlUnitDialog({ control, unit, onClose }: Props) {
  const { t } = useTranslation(["controls", "common", "list"]);
  const client = useQueryClient();
  const state = useRecordForm({
    initial: freshOf(unit),
    validate: { unitId: (value) => (value ? null : t("list:required")) },
    save: (values, version) =>
      unit ? updateControlUnit(unit.id, values, version) : addControlToUnit(control.id, values),
    onSaved: () => {
      notifyDone(t("saved"));
      void client.invalidateQueries({ queryKey: ["controls"] });
      void client.invalidateQueries({ queryKey: ["control-units"] });
      onClose();
    },
    ...(unit
      ? {
          reload: async () => {
            const { units } = await client.fetchQuery({ ...controlQuery(control.id), staleTime: 0 });
            return freshOf(units.find((each) => each.id === unit.id));
          },
        }
      : {}),
  });
  const { form } = state;
  return (
    <RecordDialog
      title={unit ? t("unit.editTitle", { unit: unit.unit.name }) : t("unit.add")}
      onClose={onClose}
      state={state}
    >
      {!unit && <UnitPicker label={t("column.unit")} withAsterisk {...pickerProps(form, "unitId")} />}
      <PersonPicker
        label={t("duty.OWNER")}
        description={t("duty.OWNERHelp")}
        {...pickerProps(form, "ownerId")}
      />
      <PersonPicker label={t("duty.DEPUTY")} {...pickerProps(form, "deputyId")} />
      <PersonPicker
        label={t("duty.OPERATOR")}
        description={t("duty.OPERATORHelp")}
        {...pickerProps(form, "operatorId")}
      />
      <Group grow align="start">
        <Select
          label={t("column.tier")}
          data={TIERS.map((value) => ({ value, label: t(`common:tier.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps("tier")}
        />
        <DayInput
          label={t("column.due")}
          valueFormat="D MMM YYYY"
          clearable
          clearButtonProps={{ "aria-label": t("clearDay") }}
          defaultDate={now()}
          {...form.getInputProps("nextDue")}
        />
      </Group>
    </RecordDialog>
  );
}
