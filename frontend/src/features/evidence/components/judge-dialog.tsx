import { Group, Radio, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Evidence } from "~/api/types";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { judgeEvidence, oneEvidenceQuery } from "~/features/evidence/api/evidence-list";
import { notifyDone } from "~/lib/notify";

type Props = { evidence: Evidence; onClose: () => void };

const VERDICTS = ["ACCEPTED", "REJECTED"] as const;

/** Says whether a piece of evidence counts, and why; what was said before stays in the trail. */
export function JudgeDialog({ evidence, onClose }: Props) {
  const { t } = useTranslation(["evidence-list", "list"]);
  const client = useQueryClient();
  const state = useRecordForm({
    initial: { values: { status: "", reason: "" }, version: evidence.version },
    validate: {
      status: (value) => (value ? null : t("list:required")),
      reason: (value) => (value.trim() ? null : t("list:required")),
    },
    save: ({ status, reason }, version) => judgeEvidence(evidence.id, status, reason.trim(), version),
    reload: async () => {
      const { version } = await client.fetchQuery({ ...oneEvidenceQuery(evidence.id), staleTime: 0 });
      return { values: { status: "", reason: "" }, version };
    },
    onSaved: ({ status }) => {
      void client.invalidateQueries({ queryKey: ["evidence"] });
      notifyDone(t(`judge.done.${status === "REJECTED" ? "REJECTED" : "ACCEPTED"}`));
      onClose();
    },
  });
  return (
    <RecordDialog
      title={t("judge.titleNamed", { title: evidence.title })}
      submit={t("judge.submit")}
      onClose={onClose}
      state={state}
    >
      <Radio.Group label={t("judge.verdict")} withAsterisk {...state.form.getInputProps("status")}>
        <Group mt="xs" gap="lg">
          {VERDICTS.map((verdict, index) => (
            <Radio
              key={verdict}
              value={verdict}
              label={t(`judge.verdicts.${verdict}`)}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t("judge.reason")}
        description={t("judge.reasonHelp")}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        {...state.form.getInputProps("reason")}
      />
    </RecordDialog>
  );
}
