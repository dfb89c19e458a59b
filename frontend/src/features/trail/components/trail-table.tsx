import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PersonLink } from "~/components/domain/person-link";
import { type Column, DataTable } from "~/components/ui/data-table";
import type { TrailEntry } from "~/features/trail/api/trail";
import classes from "~/features/trail/components/trail-table.module.css";
import type { TrailSearch } from "~/features/trail/model/trail-search";
import { eventText, humanised } from "~/i18n/event-text";
import { clockTime, shortDay } from "~/lib/dates";
import { now, zone } from "~/lib/viewer";

function columnsOf(t: TFunction<"trail">, search: TrailSearch): Column<TrailEntry>[] {
  return [
    { key: "at", header: t("column.at"), width: "176px", cell: (row) => <Moment at={row.at} /> },
    {
      key: "actor",
      header: t("column.actor"),
      width: "170px",
      cell: (row) => (row.actor ? <PersonLink person={row.actor} /> : t("system")),
    },
    {
      key: "action",
      header: t("column.action"),
      primary: true,
      cell: (row) => (
        <Link to="/trail" search={{ ...search, entry: row.id }} replace data-row-link>
          {eventText(row, {}, false)}
        </Link>
      ),
    },
    {
      key: "subject",
      header: t("column.subject"),
      width: "230px",
      cell: (row) => row.subjectLabel ?? humanised(row.subjectType),
    },
    { key: "via", header: t("column.via"), width: "110px", from: "lg", cell: (row) => humanised(row.via) },
  ];
}

/** Entries of the trail, newest first. */
export function TrailTable(props: { rows: TrailEntry[]; search: TrailSearch; children?: ReactNode }) {
  const { t } = useTranslation("trail");
  return (
    <DataTable
      label={t("title")}
      columns={columnsOf(t, props.search)}
      rows={props.rows}
      rowKey={(row) => row.id}
      selected={props.search.entry}
    >
      {props.children}
    </DataTable>
  );
}

function Moment({ at }: { at: string }) {
  const instant = new Date(at);
  const options = { zone: zone() };
  return (
    <time dateTime={at} className={classes.moment}>
      {shortDay(instant, now(), options)}, {clockTime(instant, options)}
    </time>
  );
}
