import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconArmchair, IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Seat, SeatsOfPack } from "~/api/seat-types";
import { UntilDialog } from "~/components/domain/until-dialog";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { endSeat, extendSeat, seatsQuery } from "~/features/seats/api/seats";
import { NewSeatDialog } from "~/features/seats/components/new-seat-dialog";
import { seatColumns } from "~/features/seats/components/seat-columns";
import { notifyDone } from "~/lib/notify";

/** Who from outside reads this pack, and until when. */
export function SeatsPanel({ packId }: { packId: string }) {
  const { t } = useTranslation("seats");
  const seats = useQuery(seatsQuery(packId));
  const [opening, setOpening] = useState(false);
  return (
    <Stack component="section" gap="sm" aria-label={t("title")}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t("title")}
        </Title>
        {seats.data?.allowedActions.includes("open") && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpening(true)}
          >
            {t("open")}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t("text")}
      </Text>
      <QueryBoundary query={seats}>{(found) => <SeatList packId={packId} seats={found} />}</QueryBoundary>
      {opening && <NewSeatDialog packId={packId} onClose={() => setOpening(false)} />}
    </Stack>
  );
}

function SeatList({ packId, seats }: { packId: string; seats: SeatsOfPack }) {
  const { t } = useTranslation("seats");
  const client = useQueryClient();
  const [extending, setExtending] = useState<Seat>();
  const [ending, setEnding] = useState<Seat>();
  const renew = () => client.invalidateQueries({ queryKey: seatsQuery(packId).queryKey });
  if (seats.items.length === 0) {
    return <EmptyState icon={IconArmchair} title={t("none")} text={t("noneText")} />;
  }
  return (
    <>
      <DataTable
        label={t("title")}
        rows={seats.items}
        rowKey={(seat) => seat.id}
        columns={seatColumns(t, setExtending, setEnding)}
      />
      {extending && (
        <UntilDialog
          title={t("extendNamed", { name: extending.person.name })}
          text={t("extendText")}
          submit={t("extend")}
          untilLabel={t("until")}
          from={extending.until}
          onSubmit={(values) => extendSeat(extending.id, values)}
          onDone={() => {
            notifyDone(t("extended"));
            setExtending(undefined);
            void renew();
          }}
          onClose={() => setExtending(undefined)}
        />
      )}
      <ReasonDialog
        opened={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={t("endNamed", { name: ending?.person.name ?? "" })}
        text={t("endText")}
        label={t("reason")}
        submit={t("end")}
        danger
        onSubmit={async (reason) => {
          await endSeat(ending?.id ?? "", reason);
          notifyDone(t("ended"));
          await renew();
        }}
      />
    </>
  );
}
