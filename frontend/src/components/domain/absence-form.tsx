import { Button, Group, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type AbsenceDraft, changeAbsence, enterAbsence } from "~/api/absences";
import type { Absence, PersonRef } from "~/api/types";
import { PersonPicker } from "~/components/domain/person-picker";
import { pickerProps } from "~/components/domain/picker-props";
import { DayInput } from "~/components/ui/day-input";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { homelessViolations } from "~/components/ui/record-values";
import { useRecordForm } from "~/components/ui/use-record-form";
import { notifyDone } from "~/lib/notify";

type Props = { person: PersonRef; absence: Absence | null; onSaved: () => void; onClose: () => void };

/** Period and substitute of one absence, new or entered before. */
export function AbsenceForm({ person, absence, onSaved, onClose }: Props) {
  const { t } = useTranslation(["people", "list", "common"]);
  const client = useQueryClient();
  const required = (value: string | null) => (value ? null : t("list:required"));
  const values: AbsenceDraft = {
    from: absence?.from ?? null,
    to: absence?.to ?? null,
    substituteId: absence?.substitute?.id ?? null,
  };
  const { form, error, busy, onSubmit, fields } = useRecordForm({
    initial: { values, version: absence?.version ?? 0 },
    validate: { from: required, to: required },
    save: (draft, version) =>
      absence ? changeAbsence(absence.id, draft, version) : enterAbsence(person.id, draft),
    onSaved: () => {
      notifyDone(t(absence ? "absence.changed" : "absence.saved"));
      form.reset();
      void client.invalidateQueries({ queryKey: ["people"] });
      void client.invalidateQueries({ queryKey: ["inbox"] });
      onSaved();
    },
  });
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack gap="sm">
        <ProblemAlert error={error}>
          {homelessViolations(error, fields).map(({ pointer, code, message }) => (
            <div key={pointer + code}>{message}</div>
          ))}
        </ProblemAlert>
        <Group grow align="start">
          <DayInput
            label={t("absence.from")}
            withAsterisk
            disabled={absence?.state === "RUNNING"}
            {...form.getInputProps("from")}
          />
          <DayInput label={t("absence.to")} withAsterisk {...form.getInputProps("to")} />
        </Group>
        <PersonPicker
          label={t("absence.substitute")}
          description={t("absence.nobody")}
          {...pickerProps(form, "substituteId")}
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:close")}
          </Button>
          <Button type="submit" loading={busy}>
            {t(absence ? "absence.change" : "absence.enter")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
