import { IconListCheck } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { RunView } from "~/api/retention-types";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { runsQuery } from "~/features/retention/api/retention";
import classes from "~/features/retention/components/retention.module.css";

function columnsOf(t: TFunction<"retention">): Column<RunView>[] {
  return [
    {
      key: "list",
      header: t("column.list"),
      primary: true,
      cell: (row) => (
        <Link to="/retention/lists/$runId" params={{ runId: row.id }} data-row-link>
          {t("listOf", { count: row.cases, unit: row.unit.name })}
        </Link>
      ),
    },
    { key: "state", header: t("column.state"), width: "190px", cell: (row) => t(`state.${row.state}`) },
    {
      key: "by",
      header: t("column.proposedBy"),
      width: "180px",
      from: "lg",
      cell: (row) => row.proposedBy.name,
    },
    {
      key: "at",
      header: t("column.proposed"),
      width: "130px",
      cell: (row) => <RelativeTime at={row.proposedAt} />,
    },
    {
      key: "decided",
      header: t("column.decidedBy"),
      width: "180px",
      from: "lg",
      cell: (row) => row.decidedBy?.name,
    },
  ];
}

/** Lists that wait for a decision, are worked through or are history, newest first. */
export function RunsPanel() {
  const { t } = useTranslation("retention");
  const runs = useInfiniteQuery(runsQuery);
  const rows = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes.panel}>
      <QueryBoundary
        query={runs}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState icon={IconListCheck} title={t("noLists")} text={t("noListsText")} />}
      >
        {() => (
          <DataTable
            label={t("view.lists")}
            columns={columnsOf(t)}
            rows={rows}
            rowKey={(row) => row.id}
            alerting={(row) => row.allowedActions.includes("approve")}
          >
            <LoadMore query={runs} />
          </DataTable>
        )}
      </QueryBoundary>
    </div>
  );
}
