import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconTool } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Difference, DifferenceKind, Repair } from "~/api/reconciliation-types";
import { CaseLink } from "~/components/domain/case-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { differencesQuery, repairDifference, repairKind } from "~/features/admin/api/reconciliation";
import classes from "~/features/admin/components/differences-panel.module.css";
import { notifyDone } from "~/lib/notify";

function columnsOf(
  t: TFunction<"reconciliation">,
  onRepair: (one: Difference) => void,
): Column<Difference>[] {
  return [
    {
      key: "case",
      header: t("column.case"),
      width: "120px",
      primary: true,
      cell: (row) =>
        row.caseId && row.caseNumber && row.readable ? (
          <CaseLink caseId={row.caseId} number={row.caseNumber} />
        ) : (
          (row.caseNumber ?? t("noCase"))
        ),
    },
    {
      key: "detail",
      header: t("column.detail"),
      cell: (row) => <span className={classes.detail}>{row.detail}</span>,
    },
    {
      key: "subject",
      header: t("column.subject"),
      from: "xl",
      cell: (row) => <span className={classes.detail}>{row.subject}</span>,
    },
    { key: "at", header: t("column.at"), width: "110px", cell: (row) => <RelativeTime at={row.foundAt} /> },
    {
      key: "repair",
      header: t("repair"),
      quiet: true,
      width: "110px",
      end: true,
      cell: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("repairOf", { number: row.caseNumber ?? row.subject })}
          onClick={() => onRepair(row)}
        >
          {t("repair")}
        </Button>
      ),
    },
  ];
}

/** The differences of one kind: what they mean, and their repair one by one or together. */
export function DifferencesPanel({ kind, count }: { kind: DifferenceKind; count: number }) {
  const { t } = useTranslation("reconciliation");
  const client = useQueryClient();
  const differences = useInfiniteQuery(differencesQuery(kind));
  const [asked, setAsked] = useState<Difference | "all" | null>(null);
  async function repair(reason: string) {
    const done: Repair =
      asked === "all" || asked === null
        ? await repairKind(kind, reason)
        : await repairDifference(asked.id, reason);
    notifyDone(t("done", { repaired: done.repaired, gone: done.gone, failed: done.failed }));
    await client.invalidateQueries({ queryKey: ["reconciliation"] });
  }
  return (
    <Stack gap="sm" component="section" aria-label={t(`kinds.${kind}.title`)}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t(`kinds.${kind}.title`)} ({count})
        </Title>
        <Button
          variant="default"
          leftSection={<IconTool size={16} stroke={1.6} aria-hidden />}
          onClick={() => setAsked("all")}
        >
          {t("repairAll", { count: Math.min(count, 500) })}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t(`kinds.${kind}.text`)}
      </Text>
      <QueryBoundary query={differences}>
        {(data) => (
          <DataTable
            label={t(`kinds.${kind}.title`)}
            columns={columnsOf(t, setAsked)}
            rows={data.pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
          >
            <LoadMore query={differences} />
          </DataTable>
        )}
      </QueryBoundary>
      <ReasonDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t(asked === "all" ? "askAll" : "askOne", { count: Math.min(count, 500) })}
        text={t(`kinds.${kind}.repair`)}
        label={t("reason")}
        submit={t("repair")}
        onSubmit={repair}
      />
    </Stack>
  );
}
