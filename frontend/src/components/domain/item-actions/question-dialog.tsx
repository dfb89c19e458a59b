import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PersonPicker } from "~/components/domain/person-picker";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";

type Props = {
  onSubmit: (body: Record<string, unknown>) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
};

/** A question to a colleague; says what the colleague will see. */
export function QuestionDialog({ onSubmit, onDone, onClose }: Props) {
  const { t } = useTranslation(["asks", "list"]);
  const state = useRecordForm<{ to: string | null; text: string }, unknown>({
    initial: { values: { to: null, text: "" }, version: 0 },
    validate: {
      to: (value) => (value ? null : t("askColleague.personMissing")),
      text: (value) => (value.trim() ? null : t("list:required")),
    },
    save: ({ to, text }) => onSubmit({ to, text: text.trim() }),
    onSaved: onDone,
  });
  const { to } = state.form.values;
  return (
    <RecordDialog
      title={t("askColleague.title")}
      onClose={onClose}
      state={state}
      submit={t("askColleague.submit")}
    >
      <Text size="sm" c="dimmed">
        {t("askColleague.text")}
      </Text>
      <PersonPicker
        label={t("askColleague.person")}
        withAsterisk
        value={to}
        onChange={(id) => state.form.setFieldValue("to", id)}
        error={state.form.errors.to}
      />
      <Textarea
        label={t("askColleague.question")}
        withAsterisk
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        {...state.form.getInputProps("text")}
      />
    </RecordDialog>
  );
}
