import { Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RunView } from "~/api/retention-types";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { approveDeletion, rejectDeletion } from "~/features/retention/api/retention";
import { notifyDone } from "~/lib/notify";

type Props = { run: RunView; decision: "approve" | "reject"; excluded: string[]; onClose: () => void };

/** Approves a list, or rejects it; a reason is needed to reject it and to leave cases out. */
export function RunDecision({ run, decision, excluded, onClose }: Props) {
  const { t } = useTranslation(["retention", "list"]);
  const client = useQueryClient();
  const approving = decision === "approve";
  const needed = !approving || excluded.length > 0;
  const verb = approving ? "approve" : run.own ? "withdraw" : "reject";
  const state = useRecordForm<{ reason: string }, RunView>({
    initial: { values: { reason: "" }, version: run.version },
    validate: { reason: (value) => (needed && !value.trim() ? t("list:required") : null) },
    save: ({ reason }) =>
      approving ? approveDeletion(run, reason.trim(), excluded) : rejectDeletion(run, reason.trim()),
    onSaved: () => {
      notifyDone(t(`${verb}Done`));
      void client.invalidateQueries({ queryKey: ["retention"] });
      onClose();
    },
    onOvertaken: () => void client.invalidateQueries({ queryKey: ["retention"] }),
  });
  return (
    <RecordDialog
      title={t(verb)}
      onClose={onClose}
      state={state}
      submit={t(verb)}
      over={state.overtaken}
      {...(approving ? { color: "red" } : {})}
    >
      <Text size="sm" c="dimmed">
        {approving ? t("approveText", { count: run.cases - excluded.length }) : t("rejectText")}
        {approving && excluded.length > 0 && ` ${t("leftOut", { count: excluded.length })}`}
      </Text>
      <Textarea
        label={t(needed ? "column.reason" : "reasonOptional")}
        withAsterisk={needed}
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...state.form.getInputProps("reason")}
      />
    </RecordDialog>
  );
}
