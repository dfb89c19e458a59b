import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";
import type { CalendarPreview } from "~/features/admin/api/units";
import { CalendarMoves } from "~/features/admin/components/calendar-moves";

type Props = {
  preview: CalendarPreview;
  zone: string;
  busy: boolean;
  error: unknown;
  onSave: () => void;
  onClose: () => void;
};

/** Says what a change of days off would move before it does. */
export function CalendarDialog({ preview, zone, busy, error, onSave, onClose }: Props) {
  const { t } = useTranslation(["admin", "common"]);
  return (
    <Dialog opened onClose={onClose} title={t("calendar.title")} size="lg">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("calendar.text")}
        </Text>
        <ProblemAlert error={error} />
        <CalendarMoves preview={preview} zone={zone} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button onClick={onSave} loading={busy} data-autofocus>
            {t("calendar.save")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
