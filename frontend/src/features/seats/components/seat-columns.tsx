import { Button, Group, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import type { Seat } from "~/api/seat-types";
import type { Column } from "~/components/ui/data-table";
import { plainDay } from "~/lib/dates";

export function seatColumns(
  t: TFunction<"seats">,
  onExtend: (seat: Seat) => void,
  onEnd: (seat: Seat) => void,
): Column<Seat>[] {
  return [
    { key: "name", header: t("column.name"), primary: true, cell: (seat) => seat.person.name },
    { key: "email", header: t("column.email"), from: "lg", cell: (seat) => seat.email },
    {
      key: "time",
      header: t("column.time"),
      width: "270px",
      cell: (seat) => t("period", { from: plainDay(seat.from), until: plainDay(seat.until) }),
    },
    {
      key: "state",
      header: t("column.state"),
      width: "150px",
      cell: (seat) => (
        <>
          <span title={seat.endReason ?? undefined}>{t(`state.${seat.state}`)}</span>
          {seat.state === "OPEN" && seat.invited === false && (
            <Text size="xs" c="dimmed">
              {t("notInvited")}
            </Text>
          )}
        </>
      ),
    },
    { key: "by", header: t("column.by"), from: "xl", width: "160px", cell: (seat) => seat.openedBy.name },
    {
      key: "actions",
      header: t("column.actions"),
      quiet: true,
      end: true,
      width: "170px",
      cell: (seat) => (
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {seat.allowedActions.includes("extend") && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t("extendNamed", { name: seat.person.name })}
              onClick={() => onExtend(seat)}
            >
              {t("extend")}
            </Button>
          )}
          {seat.allowedActions.includes("end") && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t("endNamed", { name: seat.person.name })}
              onClick={() => onEnd(seat)}
            >
              {t("end")}
            </Button>
          )}
        </Group>
      ),
    },
  ];
}
