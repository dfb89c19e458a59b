import { Group, SegmentedControl, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { personQuery } from "~/api/people";
import type { Person } from "~/api/types";
import { PersonPicker } from "~/components/domain/person-picker";
import { pickerProps } from "~/components/domain/picker-props";
import { UnitPicker } from "~/components/domain/unit-picker";
import { DayInput } from "~/components/ui/day-input";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { createPerson, type PersonDraft, updatePerson } from "~/features/admin/api/people";
import { PERSON_STATES } from "~/features/admin/model/organisation-search";
import { notifyDone } from "~/lib/notify";

type Props = { person: Person | null; unitId: string | null; onClose: () => void };

function freshOf(person: Person | null, unitId: string | null): { values: PersonDraft; version: number } {
  return {
    values: {
      employeeId: person?.employeeId ?? "",
      name: person?.name ?? "",
      email: person?.email ?? "",
      unitId: person?.unit.id ?? unitId,
      managerId: person?.manager?.id ?? null,
      startOn: person?.startOn ?? null,
      lastWorkingDay: person?.lastWorkingDay ?? null,
      status: person?.status ?? "ACTIVE",
    },
    version: person?.version ?? 0,
  };
}

/** Adds a person, or changes what is known of one. */
export function PersonDialog({ person, unitId, onClose }: Props) {
  const { t } = useTranslation(["admin", "list"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const required = (value: string | null) => (value?.trim() ? null : t("list:required"));
  const state = useRecordForm({
    initial: freshOf(person, unitId),
    validate: { employeeId: required, name: required, email: required, unitId: required },
    save: (values, version) => (person ? updatePerson(person.id, values, version) : createPerson(values)),
    onSaved: (saved) => {
      notifyDone(t("saved"));
      void client.invalidateQueries({ queryKey: ["people"] });
      onClose();
      if (!person) {
        void navigate({ to: "/organisation/people/$personId", params: { personId: saved.id } });
      }
    },
    ...(person
      ? {
          reload: async () =>
            freshOf(await client.fetchQuery({ ...personQuery(person.id), staleTime: 0 }), null),
        }
      : {}),
  });
  const { form } = state;
  const date = {
    valueFormat: "D MMM YYYY",
    clearable: true,
    clearButtonProps: { "aria-label": t("person.noDay") },
  } as const;
  return (
    <RecordDialog
      title={person ? t("person.editTitle", { name: person.name }) : t("person.add")}
      onClose={onClose}
      state={state}
      size="lg"
    >
      <TextInput label={t("person.name")} withAsterisk data-autofocus {...form.getInputProps("name")} />
      <Group grow align="start">
        <TextInput label={t("person.employeeId")} withAsterisk {...form.getInputProps("employeeId")} />
        <TextInput label={t("person.email")} type="email" withAsterisk {...form.getInputProps("email")} />
      </Group>
      <Group grow align="start">
        <UnitPicker label={t("person.unit")} withAsterisk {...pickerProps(form, "unitId")} />
        <PersonPicker label={t("person.manager")} {...pickerProps(form, "managerId")} />
      </Group>
      <Group grow align="start">
        <DayInput label={t("person.startOn")} {...date} {...form.getInputProps("startOn")} />
        <DayInput label={t("person.lastWorkingDay")} {...date} {...form.getInputProps("lastWorkingDay")} />
      </Group>
      {person && (
        <SegmentedControl
          aria-label={t("person.status")}
          data={PERSON_STATES.map((value) => ({ value, label: t(`status.${value}`) }))}
          {...form.getInputProps("status")}
        />
      )}
    </RecordDialog>
  );
}
