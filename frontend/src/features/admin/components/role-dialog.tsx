import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Person } from "~/api/types";
import { pickerProps } from "~/components/domain/picker-props";
import { UnitPicker } from "~/components/domain/unit-picker";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { assignRole, rolesQuery } from "~/features/admin/api/roles";
import { roleTitle } from "~/i18n/role-title";
import { notifyDone } from "~/lib/notify";

type Props = { person: Person; onClose: () => void; onDone: () => void };

/** Gives a person a role in a unit and everything below it, from now on. */
export function RoleDialog({ person, onClose, onDone }: Props) {
  const { t } = useTranslation(["admin", "list"]);
  const roles = useQuery(rolesQuery).data?.items ?? [];
  const required = (value: string | null) => (value ? null : t("list:required"));
  const state = useRecordForm({
    initial: { values: { role: null as string | null, unitId: person.unit.id as string | null }, version: 0 },
    validate: { role: required, unitId: required },
    save: ({ role, unitId }) => assignRole(person.id, role ?? "", unitId ?? ""),
    onSaved: () => {
      notifyDone(t("saved"));
      onDone();
      onClose();
    },
  });
  const { form } = state;
  return (
    <RecordDialog
      title={t("roles.addTitle", { name: person.name })}
      submit={t("roles.add")}
      onClose={onClose}
      state={state}
    >
      <Select
        label={t("roles.role")}
        data={roles.map(({ key }) => ({ value: key, label: roleTitle(key) }))}
        searchable
        withAsterisk
        data-autofocus
        nothingFoundMessage={t("list:nothing")}
        {...form.getInputProps("role")}
      />
      <UnitPicker
        label={t("person.unit")}
        description={t("roles.unitHelp")}
        withAsterisk
        {...pickerProps(form, "unitId")}
      />
    </RecordDialog>
  );
}
