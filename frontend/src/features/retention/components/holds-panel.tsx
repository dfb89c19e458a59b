import { Button } from "@mantine/core";
import { IconGavel } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LegalHoldView } from "~/api/retention-types";
import { CaseLink } from "~/components/domain/case-link";
import { LiftHoldDialog } from "~/components/domain/lift-hold-dialog";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { legalHoldsQuery } from "~/features/retention/api/retention";
import classes from "~/features/retention/components/retention.module.css";
import { plainDay } from "~/lib/dates";

function columnsOf(
  t: TFunction<"retention">,
  onLift: (hold: LegalHoldView) => void,
): Column<LegalHoldView>[] {
  return [
    {
      key: "case",
      header: t("column.case"),
      width: "120px",
      primary: true,
      cell: (row) => <CaseLink caseId={row.caseId} number={row.caseNumber} />,
    },
    {
      key: "reason",
      header: t("column.reason"),
      cell: (row) => <span className={classes.text}>{row.reason}</span>,
    },
    {
      key: "until",
      header: t("column.until"),
      width: "170px",
      cell: (row) =>
        row.liftedBy
          ? t("hold.lifted", { name: row.liftedBy.name })
          : !row.running
            ? t("hold.over")
            : row.until
              ? plainDay(row.until)
              : t("hold.open"),
    },
    { key: "by", header: t("column.setBy"), width: "170px", from: "lg", cell: (row) => row.setBy.name },
    {
      key: "at",
      header: t("column.set"),
      width: "120px",
      from: "lg",
      cell: (row) => <RelativeTime at={row.setAt} />,
    },
    {
      key: "lift",
      header: t("hold.lift"),
      quiet: true,
      end: true,
      width: "100px",
      cell: (row) =>
        row.allowedActions.includes("lift") && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("hold.liftOf", { number: row.caseNumber })}
            onClick={() => onLift(row)}
          >
            {t("hold.lift")}
          </Button>
        ),
    },
  ];
}

/** Cases that are kept for legal reasons, and those that were. */
export function HoldsPanel() {
  const { t } = useTranslation("retention");
  const holds = useInfiniteQuery(legalHoldsQuery);
  const rows = holds.data?.pages.flatMap((page) => page.items) ?? [];
  const [lifting, setLifting] = useState<LegalHoldView | null>(null);
  return (
    <div className={classes.panel}>
      <QueryBoundary
        query={holds}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState icon={IconGavel} title={t("noHolds")} text={t("noHoldsText")} />}
      >
        {() => (
          <DataTable
            label={t("view.holds")}
            columns={columnsOf(t, setLifting)}
            rows={rows}
            rowKey={(row) => row.id}
          >
            <LoadMore query={holds} />
          </DataTable>
        )}
      </QueryBoundary>
      {lifting && <LiftHoldDialog hold={lifting} onClose={() => setLifting(null)} />}
    </div>
  );
}
