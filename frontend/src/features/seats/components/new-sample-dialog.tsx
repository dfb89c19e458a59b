import { NumberInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Population, SampleChoices } from "~/api/seat-types";
import type { UnitRef } from "~/api/types";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { drawSample, samplesQuery } from "~/features/seats/api/seats";

type Props = { packId: string; choices: SampleChoices; onDrawn: (id: string) => void; onClose: () => void };

const MOST = 1000;
const FILTERS = [
  ["type", "types"],
  ["unit", "units"],
  ["controlUnit", "controlUnits"],
] as const;

function options(choices: UnitRef[]) {
  return choices.map(({ id, name }) => ({ value: id, label: name }));
}

/** Asks of what to draw, how much, and from which seed. */
export function NewSampleDialog({ packId, choices, onDrawn, onClose }: Props) {
  const { t } = useTranslation("samples");
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const state = useRecordForm({
    initial: {
      values: {
        population: "CASES" as Population,
        type: null as string | null,
        unit: null as string | null,
        controlUnit: null as string | null,
        size: 25 as number | string,
        seed: "",
      },
      version: 0,
    },
    validate: { size: (value) => (Number(value) >= 1 && Number(value) <= MOST ? null : t("sizeWrong")) },
    save: (values) =>
      drawSample(packId, { ...values, size: Number(values.size), seed: values.seed.trim() || null }, key),
    onSaved: (drawn) => {
      void client.invalidateQueries({ queryKey: samplesQuery(packId).queryKey });
      onDrawn(drawn.sample.id);
    },
  });
  const { form } = state;
  return (
    <RecordDialog title={t("draw")} submit={t("draw")} onClose={onClose} state={state}>
      <SegmentedControl
        aria-label={t("population")}
        data={(["CASES", "EVIDENCE"] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        {...form.getInputProps("population")}
      />
      {FILTERS.map(([field, list]) => (
        <Select
          key={field}
          label={t(`only.${field}`)}
          placeholder={t("all")}
          data={options(choices[list])}
          clearable
          searchable
          clearButtonProps={{ "aria-label": t("clear") }}
          {...form.getInputProps(field)}
        />
      ))}
      <NumberInput
        label={t("size")}
        min={1}
        max={MOST}
        allowDecimal={false}
        withAsterisk
        {...form.getInputProps("size")}
      />
      <TextInput
        label={t("seed")}
        description={t("seedHelp")}
        maxLength={64}
        {...form.getInputProps("seed")}
      />
    </RecordDialog>
  );
}
