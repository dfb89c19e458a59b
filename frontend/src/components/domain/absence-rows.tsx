import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { endAbsence } from "~/api/absences";
import type { Absence } from "~/api/types";
import { plainDay } from "~/lib/dates";
import { notifyDone, notifyProblem } from "~/lib/notify";

type Props = { absences: Absence[]; own: boolean; onChange: (absence: Absence) => void };

/** Absences that run or are to come, with the way to change and to end them. */
export function AbsenceRows({ absences, own, onChange }: Props) {
  const { t } = useTranslation("people");
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: endAbsence,
    onSuccess: () => {
      notifyDone(t("absence.ended"));
      void client.invalidateQueries({ queryKey: ["people"] });
      void client.invalidateQueries({ queryKey: ["inbox"] });
    },
    onError: notifyProblem,
  });
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {absences.map((absence) => (
        <Group key={absence.id} component="li" justify="space-between" wrap="nowrap">
          <div>
            <Text size="sm" fw={600}>
              {t("absence.days", { from: plainDay(absence.from), to: plainDay(absence.to) })}
            </Text>
            <Text size="xs" c="dimmed">
              {absence.state === "RUNNING" && `${t("absence.running")} · `}
              {absence.substitute ? t("substitute", { name: absence.substitute.name }) : t("noSubstitute")}
            </Text>
          </div>
          <Group gap={4} wrap="nowrap">
            {absence.allowedActions.includes("change") && (
              <Button variant="subtle" size="compact-sm" onClick={() => onChange(absence)}>
                {t("absence.change")}
              </Button>
            )}
            {absence.allowedActions.includes("end") && (
              <Button
                variant="default"
                size="compact-sm"
                loading={end.isPending && end.variables === absence.id}
                onClick={() => end.mutate(absence.id)}
              >
                {t(
                  absence.state === "PLANNED"
                    ? "absence.withdraw"
                    : own
                      ? "absence.back"
                      : "absence.backOther",
                )}
              </Button>
            )}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}
