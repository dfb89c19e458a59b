import { IconHourglass } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { DueCase } from "~/api/retention-types";
import { CaseLink } from "~/components/domain/case-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { DayInput } from "~/components/ui/day-input";
import { EmptyState } from "~/components/ui/empty-state";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { dueCasesQuery } from "~/features/retention/api/retention";
import classes from "~/features/retention/components/retention.module.css";
import { dayOf, plainDay } from "~/lib/dates";
import { now } from "~/lib/viewer";

function columnsOf(t: TFunction<"retention">): Column<DueCase>[] {
  return [
    {
      key: "case",
      header: t("column.case"),
      primary: true,
      cell: (row) => <CaseLink caseId={row.id} number={row.number} title={row.title} />,
    },
    { key: "type", header: t("column.type"), width: "170px", from: "lg", cell: (row) => row.typeTitle },
    { key: "unit", header: t("column.unit"), width: "150px", from: "xl", cell: (row) => row.unit.name },
    {
      key: "closed",
      header: t("column.closed"),
      width: "150px",
      from: "lg",
      cell: (row) => <RelativeTime at={row.closedAt} />,
    },
    { key: "due", header: t("column.due"), width: "160px", cell: (row) => plainDay(row.dueOn) },
    {
      key: "kept",
      header: t("column.kept"),
      width: "260px",
      cell: (row) =>
        row.kept.length > 0 && (
          <ul className={classes.reasons}>
            {row.kept.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ),
    },
  ];
}

/** Closed cases whose time is over, or will be by a day one looks ahead to, and what keeps them. */
export function DuePanel({ by, onBy }: { by: string | undefined; onBy: (by: string | null) => void }) {
  const { t } = useTranslation("retention");
  const due = useInfiniteQuery(dueCasesQuery(by));
  const rows = due.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes.panel}>
      <DayInput
        className={classes.by}
        label={t("by")}
        placeholder={t("today")}
        clearable
        clearButtonProps={{ "aria-label": t("clearBy") }}
        minDate={dayOf(now(), "UTC")}
        value={by ?? null}
        onChange={onBy}
      />
      <QueryBoundary
        query={due}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState icon={IconHourglass} title={t("nothingDue")} text={t("nothingDueText")} />}
      >
        {() => (
          <DataTable label={t("view.due")} columns={columnsOf(t)} rows={rows} rowKey={(row) => row.id}>
            <LoadMore query={due} />
          </DataTable>
        )}
      </QueryBoundary>
    </div>
  );
}
