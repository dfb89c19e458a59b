import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseRow } from "~/api/case-types";
import { DueBadge } from "~/components/domain/due-badge";
import { PersonLink } from "~/components/domain/person-link";
import { TierMark } from "~/components/domain/tier-mark";
import { type Column, DataTable } from "~/components/ui/data-table";
import { CaseStateMark } from "~/features/cases/components/case-state";
import classes from "~/features/cases/components/case-table.module.css";

function columnsOf(t: TFunction<"case-list">): Column<CaseRow>[] {
  return [
    {
      key: "number",
      header: t("column.number"),
      width: "104px",
      cell: (row) => <span className={classes.number}>{row.number}</span>,
    },
    { key: "title", header: t("column.title"), primary: true, cell: (row) => <CaseTitle row={row} /> },
    { key: "stage", header: t("column.stage"), width: "112px", cell: (row) => <Stage row={row} /> },
    {
      key: "tier",
      header: t("column.tier"),
      width: "64px",
      cell: (row) => row.tier && <TierMark tier={row.tier} />,
    },
    { key: "unit", header: t("column.unit"), width: "158px", from: "lg", cell: (row) => row.unit.name },
    {
      key: "owner",
      header: t("column.owner"),
      width: "140px",
      from: "md",
      cell: (row) => row.owner && <PersonLink person={row.owner} />,
    },
    {
      key: "due",
      header: t("column.due"),
      width: "264px",
      cell: (row) => row.state === "OPEN" && <DueBadge dueAt={row.dueAt} waitsUntil={row.waitsUntil} />,
    },
  ];
}

/** The cases themselves. */
export function CaseTable({ rows, children }: { rows: CaseRow[]; children?: ReactNode }) {
  const { t } = useTranslation("case-list");
  return (
    <DataTable
      label={t("title")}
      columns={columnsOf(t)}
      rows={rows}
      rowKey={(row) => row.id}
      alerting={(row) => row.overdue}
    >
      {children}
    </DataTable>
  );
}

function CaseTitle({ row }: { row: CaseRow }) {
  const { t } = useTranslation(["case-list", "common"]);
  return (
    <span className={classes.title}>
      <CaseStateMark state={row.state} />
      <Link
        to="/cases/$caseId"
        params={{ caseId: row.id }}
        data-row-link
        title={row.title}
        className={classes.link}
      >
        {row.title}
      </Link>
      {row.grade === "MAJOR" && <span className={classes.major}>{t("common:grade.MAJOR")}</span>}
      {row.attempt > 1 && <span className={classes.mark}>{t("common:attempt", { count: row.attempt })}</span>}
      {row.level > 0 && <span className={classes.mark}>{t("level", { level: row.level })}</span>}
    </span>
  );
}

function Stage({ row }: { row: CaseRow }) {
  const { t } = useTranslation("case-list");
  const ended =
    row.outcome && t(`outcome.${row.outcome}` as "outcome.verified", { defaultValue: row.outcome });
  return row.state === "OPEN" ? row.stageTitle : ended;
}
