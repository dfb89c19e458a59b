import { Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "~/api/session";
import { Page } from "~/components/ui/page";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { advanceClock, clockQuery } from "~/features/time-machine/api/clock";
import { ClockFace } from "~/features/time-machine/components/clock-face";
import { HappenedList } from "~/features/time-machine/components/happened-list";
import { MoveForm } from "~/features/time-machine/components/move-form";

/** Moves the sample organisation forward in time and says what happened on the way. */
export function TimeMachineScreen() {
  const { t } = useTranslation("time-machine");
  const client = useQueryClient();
  const clock = useQuery(clockQuery);
  const move = useMutation({
    mutationFn: advanceClock,
    onSuccess: async () => {
      // The session carries the time that every screen shows, so it comes first.
      await client.refetchQueries({ queryKey: sessionQuery.queryKey });
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
      });
    },
  });
  return (
    <Page title={t("title")} text={t("text")}>
      <QueryBoundary query={clock}>
        {(data) => (
          <Stack gap="xl" maw={760}>
            <ClockFace clock={data} />
            <MoveForm busy={move.isPending} onMove={(by) => move.mutate(by)} />
            <ProblemAlert error={move.error} />
            {move.data && <HappenedList journey={move.data} />}
          </Stack>
        )}
      </QueryBoundary>
    </Page>
  );
}
