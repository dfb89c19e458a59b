import { Text, Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "~/components/ui/day-input";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { dayOf } from "~/lib/dates";
import { now, zone } from "~/lib/viewer";

export type UntilValues = { until: string | null; reason: string };

type Props = {
  title: string;
  /** What will happen, before it does. */
  text?: ReactNode;
  submit: string;
  untilLabel: string;
  /** The first day that can be chosen, as `YYYY-MM-DD`; today without one. */
  from?: string;
  onSubmit: (values: { until: string; reason: string }) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
};

/** Asks for a day and a reason: more time, a hold, accepted lateness. */
export function UntilDialog({ title, text, submit, untilLabel, from, onSubmit, onDone, onClose }: Props) {
  const { t } = useTranslation(["list", "common"]);
  const state = useRecordForm<UntilValues, unknown>({
    initial: { values: { until: null, reason: "" }, version: 0 },
    validate: {
      until: (value) => (value ? null : t("required")),
      reason: (value) => (value.trim() ? null : t("required")),
    },
    save: ({ until, reason }) => onSubmit({ until: until ?? "", reason: reason.trim() }),
    onSaved: onDone,
  });
  return (
    <RecordDialog title={title} onClose={onClose} state={state} submit={submit}>
      {text && (
        <Text size="sm" c="dimmed" component="div">
          {text}
        </Text>
      )}
      <DayInput
        label={untilLabel}
        withAsterisk
        data-autofocus
        minDate={from ?? dayOf(now(), zone())}
        {...state.form.getInputProps("until")}
      />
      <Textarea
        label={t("reason")}
        withAsterisk
        minRows={2}
        maxLength={2000}
        {...state.form.getInputProps("reason")}
      />
    </RecordDialog>
  );
}
