import { PasswordInput, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Person } from "~/api/types";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { setAccount } from "~/features/admin/api/people";
import { notifyDone } from "~/lib/notify";

const SHORTEST = 12;

/** Gives somebody an account, or a new login and password. */
export function AccountDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation(["admin", "list"]);
  const client = useQueryClient();
  const state = useRecordForm({
    initial: { values: { login: person.login ?? person.email, password: "" }, version: 0 },
    validate: {
      login: (value) => (value.trim() ? null : t("list:required")),
      password: (value) => (value.length >= SHORTEST ? null : t("account.short")),
    },
    save: (values) => setAccount(person.id, values),
    onSaved: () => {
      notifyDone(t("account.done", { name: person.name }));
      void client.invalidateQueries({ queryKey: ["people"] });
      onClose();
    },
  });
  return (
    <RecordDialog
      title={t(person.login ? "account.resetTitle" : "account.createTitle", { name: person.name })}
      onClose={onClose}
      state={state}
    >
      <Text size="sm" c="dimmed">
        {t("account.text")}
      </Text>
      <TextInput
        label={t("account.login")}
        autoComplete="off"
        withAsterisk
        {...state.form.getInputProps("login")}
      />
      <PasswordInput
        label={t("account.password")}
        description={t("account.rule")}
        autoComplete="new-password"
        withAsterisk
        data-autofocus
        {...state.form.getInputProps("password")}
      />
    </RecordDialog>
  );
}
