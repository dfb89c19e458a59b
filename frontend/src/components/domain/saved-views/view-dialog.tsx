import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SavedView } from "~/api/views";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";

type Props = {
  /** The one that gets another name; none for a new one. */
  view: SavedView | undefined;
  /** The same key for the same name, so that a second click saves nothing twice. */
  onSave: (name: string, key: string) => Promise<unknown>;
  onClose: () => void;
};

const LONGEST = 60;

/** Asks what a view is called. */
export function ViewDialog({ view, onSave, onClose }: Props) {
  const { t } = useTranslation(["views", "list"]);
  const sent = useRef({ name: "", key: "" });
  const save = (name: string) => {
    if (sent.current.name !== name) {
      sent.current = { name, key: crypto.randomUUID() };
    }
    return onSave(name, sent.current.key);
  };
  const state = useRecordForm<{ name: string }, unknown>({
    initial: { values: { name: view?.name ?? "" }, version: 0 },
    validate: { name: (value) => (value.trim() ? null : t("list:required")) },
    save: ({ name }) => save(name.trim()),
    onSaved: onClose,
  });
  return (
    <RecordDialog title={t(view ? "rename" : "save")} onClose={onClose} state={state}>
      <TextInput
        label={t("name")}
        withAsterisk
        data-autofocus
        maxLength={LONGEST}
        {...state.form.getInputProps("name")}
      />
    </RecordDialog>
  );
}
