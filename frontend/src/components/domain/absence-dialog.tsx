import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { absencesQuery } from "~/api/absences";
import type { Absence, PersonRef } from "~/api/types";
import { AbsenceForm } from "~/components/domain/absence-form";
import { AbsenceRows } from "~/components/domain/absence-rows";
import { Dialog } from "~/components/ui/dialog";

type Props = { person: PersonRef; own: boolean; onClose: () => void };

/** Enters when somebody is away and who stands in, and shows what was entered before. */
export function AbsenceDialog({ person, own, onClose }: Props) {
  const { t } = useTranslation("people");
  const { data } = useQuery(absencesQuery(person.id));
  const [changed, setChanged] = useState<Absence | null>(null);
  const open = (data?.items ?? []).filter(({ state }) => state === "PLANNED" || state === "RUNNING");
  return (
    <Dialog
      opened
      onClose={onClose}
      title={own ? t("absence.own") : t("absence.of", { name: person.name })}
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("absence.about")}
        </Text>
        {open.length > 0 && <AbsenceRows absences={open} own={own} onChange={setChanged} />}
        <AbsenceForm
          key={changed?.id ?? "new"}
          person={person}
          absence={changed}
          onSaved={() => setChanged(null)}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
