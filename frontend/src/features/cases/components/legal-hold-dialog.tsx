import { Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setLegalHold } from "~/api/legal-holds";
import type { LegalHoldsOfCase } from "~/api/retention-types";
import { DayInput } from "~/components/ui/day-input";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { dayOf } from "~/lib/dates";
import { notifyDone } from "~/lib/notify";
import { now } from "~/lib/viewer";

type Values = { until: string | null; reason: string };

/** Keeps a case for legal reasons, until a day or until somebody lifts the hold. */
export function LegalHoldDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation(["retention", "list"]);
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const state = useRecordForm<Values, LegalHoldsOfCase>({
    initial: { values: { until: null, reason: "" }, version: 0 },
    validate: { reason: (value) => (value.trim() ? null : t("list:required")) },
    save: ({ until, reason }) => setLegalHold(caseId, { until, reason: reason.trim() }, key),
    onSaved: () => {
      notifyDone(t("hold.setDone"));
      void client.invalidateQueries({ queryKey: ["case", caseId] });
      void client.invalidateQueries({ queryKey: ["retention"] });
      onClose();
    },
  });
  return (
    <RecordDialog title={t("hold.set")} onClose={onClose} state={state} submit={t("hold.setSubmit")}>
      <Text size="sm" c="dimmed">
        {t("hold.setText")}
      </Text>
      <Textarea
        label={t("hold.reason")}
        withAsterisk
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...state.form.getInputProps("reason")}
      />
      <DayInput
        label={t("hold.lastDay")}
        description={t("hold.lastDayText")}
        clearable
        minDate={dayOf(now(), "UTC")}
        {...state.form.getInputProps("until")}
      />
    </RecordDialog>
  );
}
