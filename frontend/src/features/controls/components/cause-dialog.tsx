import { Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import {
  type CauseDraft,
  causeListQuery,
  createCause,
  type EditableCause,
  updateCause,
} from "~/features/controls/api/catalogue";
import { notifyDone } from "~/lib/notify";

type Props = { cause: EditableCause | null; onClose: () => void };

function freshOf(cause: EditableCause | null | undefined): { values: CauseDraft; version: number } {
  const { key = "", name = "", humanError = false, active = true, version = 0 } = cause ?? {};
  return { values: { key, name, humanError, active }, version };
}

/** Keys are written in capitals, digits and underscores. */
function asKey(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9_]/g, "_")
    .replace(/^[^A-Z]+/, "");
}

/** Adds or changes a cause category. */
export function CauseDialog({ cause, onClose }: Props) {
  const { t } = useTranslation(["controls", "list"]);
  const client = useQueryClient();
  const state = useRecordForm({
    initial: freshOf(cause),
    validate: {
      name: (value) => (value.trim() ? null : t("list:required")),
      key: (value) => (value.trim() ? null : t("list:required")),
    },
    save: (values, version) => (cause ? updateCause(cause.id, values, version) : createCause(values)),
    onSaved: () => {
      notifyDone(t("saved"));
      void client.invalidateQueries({ queryKey: ["controls"] });
      onClose();
    },
    ...(cause
      ? {
          reload: async () => {
            const { items } = await client.fetchQuery({ ...causeListQuery, staleTime: 0 });
            return freshOf(items.find((each) => each.id === cause.id));
          },
        }
      : {}),
  });
  return (
    <RecordDialog title={t(cause ? "cause.editTitle" : "cause.add")} onClose={onClose} state={state}>
      <TextInput label={t("cause.name")} withAsterisk data-autofocus {...state.form.getInputProps("name")} />
      <TextInput
        label={t("cause.key")}
        description={t("cause.keyHelp")}
        withAsterisk
        maxLength={64}
        {...state.form.getInputProps("key")}
        onChange={(event) => state.form.setFieldValue("key", asKey(event.currentTarget.value))}
      />
      <Switch
        label={t("cause.humanError")}
        description={t("cause.humanErrorHelp")}
        {...state.form.getInputProps("humanError", { type: "checkbox" })}
      />
      <Switch label={t("cause.active")} {...state.form.getInputProps("active", { type: "checkbox" })} />
    </RecordDialog>
  );
}
