import { Button, Stack } from "@mantine/core";
import { IconAlertTriangle, IconChecks, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DifferenceKind, ReconciliationRun } from "~/api/reconciliation-types";
import { RelativeTime } from "~/components/domain/relative-time";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { Page } from "~/components/ui/page";
import { Properties } from "~/components/ui/properties";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { reconciliationQuery, startReconciliation } from "~/features/admin/api/reconciliation";
import { DifferencesPanel } from "~/features/admin/components/differences-panel";
import { notifyProblem } from "~/lib/notify";

/** Whether inbox, signals and engine agree: the last comparison, where they do not, and the repair. */
export function ReconciliationScreen() {
  const { t } = useTranslation("reconciliation");
  const client = useQueryClient();
  const overview = useQuery({
    ...reconciliationQuery,
    refetchInterval: (query) => (query.state.data?.run?.state === "RUNNING" ? 2_000 : false),
  });
  const start = useMutation({
    mutationFn: startReconciliation,
    onError: notifyProblem,
    onSettled: () => client.invalidateQueries({ queryKey: ["reconciliation"] }),
  });
  const running = overview.data?.run?.state === "RUNNING";
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button
          leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
          loading={start.isPending || running}
          onClick={() => start.mutate()}
        >
          {t("compare")}
        </Button>
      }
    >
      <QueryBoundary query={overview}>
        {({ run, differences }) => {
          const kinds = Object.entries(differences) as [DifferenceKind, number][];
          return (
            <Stack gap="xl" maw={980}>
              {run && <LastRun run={run} />}
              {run?.state === "DONE" && kinds.length === 0 && (
                <EmptyState icon={IconChecks} title={t("agree")} text={t("agreeText")} />
              )}
              {kinds.map(([kind, count]) => (
                <DifferencesPanel key={kind} kind={kind} count={count} />
              ))}
            </Stack>
          );
        }}
      </QueryBoundary>
    </Page>
  );
}

function LastRun({ run }: { run: ReconciliationRun }) {
  const { t } = useTranslation("reconciliation");
  return (
    <section aria-label={t("last")}>
      {run.state === "FAILED" && (
        <Notice icon={IconAlertTriangle} tone="error" title={t("failed")}>
          {t("failedText")}
        </Notice>
      )}
      <Properties
        rows={[
          [t("last"), <RelativeTime key="at" at={run.begunAt} />],
          [t("by"), t(run.begunBy ? "bySomebody" : "byStart")],
          [t("state"), t(`states.${run.state}`)],
          [
            t("looked"),
            t("lookedAt", { items: run.items, tasks: run.tasks, cases: run.cases, processes: run.processes }),
          ],
          [t("found"), String(run.found)],
        ]}
      />
    </section>
  );
}
