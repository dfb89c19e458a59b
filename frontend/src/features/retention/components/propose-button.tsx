import { Button, Select, Text } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RunView } from "~/api/retention-types";
import type { UnitRef } from "~/api/types";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { proposeDeletion } from "~/features/retention/api/retention";
import { notifyDone } from "~/lib/notify";

/** Freezes what is due as a list that a second person decides on. */
export function ProposeButton({ units }: { units: UnitRef[] }) {
  const { t } = useTranslation("retention");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        leftSection={<IconListCheck size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t("propose")}
      </Button>
      {opened && <ProposeDialog units={units} onClose={() => setOpened(false)} />}
    </>
  );
}

function ProposeDialog({ units, onClose }: { units: UnitRef[]; onClose: () => void }) {
  const { t } = useTranslation(["retention", "list"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const state = useRecordForm<{ unitId: string | null }, RunView>({
    initial: { values: { unitId: units[0]?.id ?? null }, version: 0 },
    validate: { unitId: (value) => (value ? null : t("list:required")) },
    save: ({ unitId }) => proposeDeletion(unitId ?? "", `${key}-${unitId}`),
    onSaved: (run) => {
      notifyDone(t("proposed", { count: run.cases }));
      void client.invalidateQueries({ queryKey: ["retention"] });
      onClose();
      void navigate({ to: "/retention/lists/$runId", params: { runId: run.id } });
    },
  });
  return (
    <RecordDialog title={t("propose")} onClose={onClose} state={state} submit={t("proposeSubmit")}>
      <Text size="sm" c="dimmed">
        {t("proposeText")}
      </Text>
      <Select
        label={t("unit")}
        description={t("unitText")}
        withAsterisk
        searchable
        data={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        {...state.form.getInputProps("unitId")}
      />
    </RecordDialog>
  );
}
