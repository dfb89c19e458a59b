import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";

type Props = { count: number; onSubmit: () => Promise<void>; onClose: () => void };

/** Says what claiming many tasks means before it is done. */
export function ClaimDialog({ count, onSubmit, onClose }: Props) {
  const { t } = useTranslation("inbox");
  const state = useRecordForm<Record<string, never>, void>({
    initial: { values: {}, version: 0 },
    save: onSubmit,
    onSaved: () => undefined,
  });
  return (
    <RecordDialog
      title={t("bulk.claim.title", { count })}
      onClose={onClose}
      state={state}
      submit={t("bulk.claim.label")}
    >
      <Text size="sm" c="dimmed">
        {t("bulk.claim.text")}
      </Text>
    </RecordDialog>
  );
}
