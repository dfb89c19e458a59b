import { Button, Text, Textarea } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ErasureView } from "~/api/retention-types";
import { pickerProps } from "~/components/domain/picker-props";
import { ReferencePicker } from "~/components/domain/reference-picker";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { proposeErasure } from "~/features/retention/api/retention";
import { notifyDone } from "~/lib/notify";

/** Proposes that the name of somebody who left goes. */
export function ProposeErasureButton() {
  const { t } = useTranslation("retention");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        leftSection={<IconUserOff size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t("erasure.propose")}
      </Button>
      {opened && <ProposeErasureDialog onClose={() => setOpened(false)} />}
    </>
  );
}

function ProposeErasureDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["retention", "list"]);
  const client = useQueryClient();
  // The same proposal keeps its key however often it is sent; another person or reason is another proposal.
  const sent = useRef({ of: "", key: "" });
  const keyOf = (...proposal: string[]) => {
    const of = JSON.stringify(proposal);
    if (sent.current.of !== of) {
      sent.current = { of, key: crypto.randomUUID() };
    }
    return sent.current.key;
  };
  const required = (value: string | null) => (value?.trim() ? null : t("list:required"));
  const state = useRecordForm<{ personId: string | null; reason: string }, ErasureView>({
    initial: { values: { personId: null, reason: "" }, version: 0 },
    validate: { personId: required, reason: required },
    save: (values) => {
      const [personId, reason] = [values.personId ?? "", values.reason.trim()];
      return proposeErasure(personId, reason, keyOf(personId, reason));
    },
    onSaved: () => {
      notifyDone(t("erasure.proposed"));
      void client.invalidateQueries({ queryKey: ["retention"] });
      onClose();
    },
    onOvertaken: () => void client.invalidateQueries({ queryKey: ["retention"] }),
  });
  return (
    <RecordDialog title={t("erasure.propose")} onClose={onClose} state={state} submit={t("proposeSubmit")}>
      <Text size="sm" c="dimmed">
        {t("erasure.proposeText")}
      </Text>
      <ReferencePicker
        entity="leaver"
        label={t("erasure.person")}
        description={t("erasure.personText")}
        required
        {...pickerProps(state.form, "personId")}
      />
      <Textarea
        label={t("column.reason")}
        withAsterisk
        minRows={2}
        maxLength={2000}
        {...state.form.getInputProps("reason")}
      />
    </RecordDialog>
  );
}
