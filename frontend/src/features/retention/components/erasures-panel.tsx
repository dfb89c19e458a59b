import { Button, Group } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ErasureView } from "~/api/retention-types";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { erasuresQuery } from "~/features/retention/api/retention";
import { ErasureDecision } from "~/features/retention/components/erasure-decision";
import classes from "~/features/retention/components/retention.module.css";

type Deciding = { erasure: ErasureView; decision: "approve" | "reject" };

function columnsOf(t: TFunction<"retention">, onDecide: (deciding: Deciding) => void): Column<ErasureView>[] {
  return [
    {
      key: "person",
      header: t("erasure.person"),
      width: "220px",
      primary: true,
      cell: (row) => <PersonLink person={row.person} rowLink />,
    },
    {
      key: "state",
      header: t("column.state"),
      cell: (row) => (
        <div className={classes.text}>
          {t(`erasure.state.${row.state}`)}
          <ul className={classes.reasons}>
            {[row.decisionReason ?? row.reason, ...row.standsInTheWay].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      ),
    },
    {
      key: "by",
      header: t("column.proposedBy"),
      width: "170px",
      from: "lg",
      cell: (row) => row.proposedBy.name,
    },
    {
      key: "at",
      header: t("column.proposed"),
      width: "120px",
      from: "lg",
      cell: (row) => <RelativeTime at={row.proposedAt} />,
    },
    {
      key: "decided",
      header: t("column.decidedBy"),
      width: "170px",
      from: "lg",
      cell: (row) => row.decidedBy?.name,
    },
    {
      key: "decide",
      header: t("erasure.decide"),
      quiet: true,
      end: true,
      width: "190px",
      cell: (row) => (
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {row.allowedActions.includes("reject") && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t(row.own ? "erasure.withdrawOf" : "erasure.rejectOf", { name: row.person.name })}
              onClick={() => onDecide({ erasure: row, decision: "reject" })}
            >
              {t(row.own ? "withdraw" : "reject")}
            </Button>
          )}
          {row.allowedActions.includes("approve") && (
            <Button
              size="compact-sm"
              color="red"
              aria-label={t("erasure.approveOf", { name: row.person.name })}
              onClick={() => onDecide({ erasure: row, decision: "approve" })}
            >
              {t("erasure.approve")}
            </Button>
          )}
        </Group>
      ),
    },
  ];
}

/** People who are to be erased, and those who were. */
export function ErasuresPanel() {
  const { t } = useTranslation("retention");
  const erasures = useInfiniteQuery(erasuresQuery);
  const rows = erasures.data?.pages.flatMap((page) => page.items) ?? [];
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <div className={classes.panel}>
      <QueryBoundary
        query={erasures}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState icon={IconUserOff} title={t("erasure.none")} text={t("erasure.noneText")} />}
      >
        {() => (
          <DataTable
            label={t("view.people")}
            columns={columnsOf(t, setDeciding)}
            rows={rows}
            rowKey={(row) => row.id}
            alerting={(row) => row.allowedActions.includes("approve")}
          >
            <LoadMore query={erasures} />
          </DataTable>
        )}
      </QueryBoundary>
      {deciding && <ErasureDecision {...deciding} onClose={() => setDeciding(null)} />}
    </div>
  );
}
