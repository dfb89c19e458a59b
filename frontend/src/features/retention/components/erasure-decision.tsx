import { Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ErasureView } from "~/api/retention-types";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { approveErasure, rejectErasure } from "~/features/retention/api/retention";
import { notifyDone } from "~/lib/notify";

type Props = { erasure: ErasureView; decision: "approve" | "reject"; onClose: () => void };

/** Erases somebody for good, or keeps the name for a reason. */
export function ErasureDecision({ erasure, decision, onClose }: Props) {
  const { t } = useTranslation(["retention", "list"]);
  const client = useQueryClient();
  const approving = decision === "approve";
  const verb = approving ? "approve" : erasure.own ? "withdraw" : "reject";
  const state = useRecordForm<{ reason: string }, ErasureView>({
    initial: { values: { reason: "" }, version: erasure.version },
    validate: { reason: (value) => (approving || value.trim() ? null : t("list:required")) },
    save: ({ reason }) => (approving ? approveErasure(erasure) : rejectErasure(erasure, reason.trim())),
    onSaved: () => {
      notifyDone(t(`erasure.${verb}Done`));
      void client.invalidateQueries({ queryKey: ["retention"] });
      void client.invalidateQueries({ queryKey: ["people"] });
      onClose();
    },
    onOvertaken: () => void client.invalidateQueries({ queryKey: ["retention"] }),
  });
  return (
    <RecordDialog
      title={t(`erasure.${verb}Of`, { name: erasure.person.name })}
      onClose={onClose}
      state={state}
      submit={approving ? t("erasure.approve") : t(verb)}
      over={state.overtaken}
      {...(approving ? { color: "red" } : {})}
    >
      <Text size="sm" c="dimmed">
        {t(approving ? "erasure.approveText" : "erasure.rejectText")}
      </Text>
      {!approving && (
        <Textarea
          label={t("column.reason")}
          withAsterisk
          minRows={2}
          maxLength={2000}
          data-autofocus
          {...state.form.getInputProps("reason")}
        />
      )}
    </RecordDialog>
  );
}
