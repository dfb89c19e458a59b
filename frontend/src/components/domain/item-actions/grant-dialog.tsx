import { NumberInput, SegmentedControl, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AsksView } from "~/api/ask-types";
import type { ItemRow } from "~/api/case-types";
import { dayAfter } from "~/components/domain/item-actions/time-actions";
import { DayInput } from "~/components/ui/day-input";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { zone } from "~/lib/viewer";

type Values = {
  by: "businessDays" | "until";
  businessDays: number | string;
  until: string | null;
  reason: string;
};

type Props = {
  item: ItemRow;
  asks: AsksView | undefined;
  onSubmit: (body: Record<string, unknown>) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
};

const MOST = 60;

/** Gives more time unasked, by business days of the unit or to a day. */
export function GrantDialog({ item, asks, onSubmit, onDone, onClose }: Props) {
  const { t } = useTranslation(["asks", "list"]);
  const state = useRecordForm<Values, unknown>({
    initial: { values: { by: "businessDays", businessDays: 2, until: null, reason: "" }, version: 0 },
    validate: {
      until: (value, { by }) => (by === "until" && !value ? t("list:required") : null),
      businessDays: (value, { by }) => (by === "businessDays" && !Number(value) ? t("list:required") : null),
      reason: (value) => (value.trim() ? null : t("list:required")),
    },
    save: ({ by, businessDays, until, reason }) =>
      onSubmit({
        reason: reason.trim(),
        ...(by === "until" ? { until } : { businessDays: Number(businessDays) }),
      }),
    onSaved: onDone,
  });
  const { by } = state.form.values;
  return (
    <RecordDialog title={t("grantTime.title")} onClose={onClose} state={state} submit={t("grantTime.submit")}>
      {asks && (
        <Text size="sm" c="dimmed">
          {t("grantTime.text", { count: asks.extensionsMost - asks.extensionsGranted })}
        </Text>
      )}
      <SegmentedControl
        aria-label={t("grantTime.by")}
        data={[
          { value: "businessDays", label: t("grantTime.businessDays") },
          { value: "until", label: t("grantTime.day") },
        ]}
        {...state.form.getInputProps("by")}
      />
      {by === "businessDays" ? (
        <NumberInput
          label={t("grantTime.howMany")}
          description={t("grantTime.howManyHelp")}
          withAsterisk
          min={1}
          max={MOST}
          allowDecimal={false}
          data-autofocus
          {...state.form.getInputProps("businessDays")}
        />
      ) : (
        <DayInput
          label={t("newDate")}
          withAsterisk
          {...(item.dueAt ? { minDate: dayAfter(item.dueAt, zone()) } : {})}
          {...state.form.getInputProps("until")}
        />
      )}
      <Textarea
        label={t("list:reason")}
        withAsterisk
        minRows={2}
        maxLength={2000}
        {...state.form.getInputProps("reason")}
      />
    </RecordDialog>
  );
}
