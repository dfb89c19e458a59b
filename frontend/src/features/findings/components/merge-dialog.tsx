import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { pickerProps } from "~/components/domain/picker-props";
import { ReferencePicker } from "~/components/domain/reference-picker";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { mergeProposal, type Proposal } from "~/features/findings/api/proposals";

type Props = { proposal: Proposal; onDone: () => void; onClose: () => void };

/** Adds the lateness to a corrective action that was there before. */
export function MergeDialog({ proposal, onDone, onClose }: Props) {
  const { t } = useTranslation(["findings", "list"]);
  const needed = (value: string) => (value.trim() ? null : t("list:required"));
  const state = useRecordForm<{ caseId: string; reason: string }, Proposal>({
    initial: { values: { caseId: "", reason: "" }, version: 0 },
    validate: { caseId: needed, reason: needed },
    save: (values) => mergeProposal(proposal.id, values),
    onSaved: onDone,
  });
  return (
    <RecordDialog title={t("merge.title")} onClose={onClose} state={state} submit={t("action.merge")}>
      <ReferencePicker
        entity="case"
        label={t("merge.case")}
        description={t("merge.caseHelp")}
        withAsterisk
        {...pickerProps(state.form, "caseId")}
      />
      <Textarea
        label={t("reason")}
        autosize
        minRows={2}
        withAsterisk
        {...state.form.getInputProps("reason")}
      />
    </RecordDialog>
  );
}
