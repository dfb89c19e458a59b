import { IconUserQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PersonLink } from "~/components/domain/person-link";
import { TierMark } from "~/components/domain/tier-mark";
import { type Column, DataTable } from "~/components/ui/data-table";
import classes from "~/features/controls/components/control-table.module.css";
import { NextDue } from "~/features/controls/components/next-due";
import { type ControlLine, isOwnerless } from "~/features/controls/model/control-rows";

function columnsOf(t: TFunction<"controls">): Column<ControlLine>[] {
  return [
    {
      key: "code",
      header: t("column.code"),
      width: "112px",
      cell: ({ control }) => <span className={classes.code}>{control.code}</span>,
    },
    {
      key: "name",
      header: t("column.name"),
      primary: true,
      cell: ({ control }) => (
        <Link to="/controls/$controlId" params={{ controlId: control.id }} data-row-link>
          {control.name}
        </Link>
      ),
    },
    {
      key: "unit",
      header: t("column.unit"),
      width: "190px",
      cell: ({ unit }) => unit?.unit.name ?? t("noUnit"),
    },
    {
      key: "tier",
      header: t("column.tier"),
      width: "110px",
      cell: ({ unit }) => unit && <TierMark tier={unit.tier} word />,
    },
    { key: "owner", header: t("column.owner"), width: "170px", cell: (line) => <Owner line={line} /> },
    {
      key: "operator",
      header: t("column.operator"),
      width: "150px",
      from: "xl",
      cell: ({ unit }) => unit?.operator && <PersonLink person={unit.operator} />,
    },
    {
      key: "due",
      header: t("column.due"),
      width: "256px",
      from: "md",
      cell: ({ unit }) => unit && <NextDue day={unit.nextDue} />,
    },
  ];
}

/** Controls as units run them. */
export function ControlTable({ lines, children }: { lines: ControlLine[]; children?: ReactNode }) {
  const { t } = useTranslation("controls");
  return (
    <DataTable
      label={t("title")}
      columns={columnsOf(t)}
      rows={lines}
      rowKey={({ control, unit }) => unit?.id ?? control.id}
      alerting={isOwnerless}
    >
      {children}
    </DataTable>
  );
}

function Owner({ line }: { line: ControlLine }) {
  const { t } = useTranslation("controls");
  if (line.control.status === "RETIRED") {
    return <span className={classes.dim}>{t("status.RETIRED")}</span>;
  }
  return line.unit?.owner ? (
    <PersonLink person={line.unit.owner} />
  ) : (
    <span className={classes.missing}>
      <IconUserQuestion size={15} stroke={1.7} aria-hidden />
      {t("noOwner")}
    </span>
  );
}
