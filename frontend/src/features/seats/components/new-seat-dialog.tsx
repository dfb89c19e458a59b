import { Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "~/components/ui/day-input";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { openSeat, seatsQuery } from "~/features/seats/api/seats";
import { dayOf } from "~/lib/dates";
import { notifyDone } from "~/lib/notify";
import { now, zone } from "~/lib/viewer";

const DAYS = 30;
const DAY_MS = 86_400_000;

/** Asks who from outside may read the pack, and for how long. */
export function NewSeatDialog({ packId, onClose }: { packId: string; onClose: () => void }) {
  const { t } = useTranslation(["seats", "list"]);
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const today = dayOf(now(), zone());
  const last = dayOf(new Date(now().getTime() + DAYS * DAY_MS), zone());
  const required = (value: string) => (value.trim() ? null : t("list:required"));
  const state = useRecordForm({
    initial: {
      values: { name: "", email: "", from: today as string | null, until: last as string | null },
      version: 0,
    },
    validate: { name: required, email: required },
    save: (values) =>
      openSeat({ ...values, name: values.name.trim(), email: values.email.trim(), packs: [packId] }, key),
    onSaved: (seat) => {
      notifyDone(t("opened", { name: seat.person.name }));
      void client.invalidateQueries({ queryKey: seatsQuery(packId).queryKey });
      onClose();
    },
  });
  const { form } = state;
  return (
    <RecordDialog title={t("open")} submit={t("open")} onClose={onClose} state={state}>
      <Text size="sm" c="dimmed">
        {t("openText")}
      </Text>
      <TextInput
        label={t("column.name")}
        maxLength={200}
        withAsterisk
        data-autofocus
        {...form.getInputProps("name")}
      />
      <TextInput
        label={t("column.email")}
        type="email"
        maxLength={254}
        withAsterisk
        {...form.getInputProps("email")}
      />
      <DayInput label={t("from")} minDate={today} {...form.getInputProps("from")} />
      <DayInput
        label={t("until")}
        description={t("untilHelp")}
        minDate={today}
        {...form.getInputProps("until")}
      />
    </RecordDialog>
  );
}
