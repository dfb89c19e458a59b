import { Checkbox } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { RunCase, RunView } from "~/api/retention-types";
import { CaseLink } from "~/components/domain/case-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { runCasesQuery } from "~/features/retention/api/retention";
import classes from "~/features/retention/components/retention.module.css";
import { readableSize } from "~/lib/bytes";
import { plainDay } from "~/lib/dates";

type Excluding = { excluded: ReadonlySet<string>; onExclude: (excluded: ReadonlySet<string>) => void };

function columnsOf(t: TFunction<"retention">, deciding: Excluding | undefined): Column<RunCase>[] {
  return [
    {
      key: "case",
      header: t("column.case"),
      primary: true,
      cell: (row) => <CaseLink caseId={row.caseId} number={row.number} title={row.title} />,
    },
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
      key: "weight",
      header: t("contains"),
      width: "210px",
      from: "lg",
      cell: (row) =>
        t("containsText", { files: row.files, records: row.records, size: readableSize(row.bytes) }),
    },
    deciding ? excludeColumn(t, deciding) : outcomeColumn(t),
  ];
}

function excludeColumn(t: TFunction<"retention">, { excluded, onExclude }: Excluding): Column<RunCase> {
  return {
    key: "exclude",
    header: t("column.exclude"),
    quiet: true,
    width: "130px",
    cell: (row) => (
      <Checkbox
        label={t("column.exclude")}
        aria-label={t("excludeOf", { number: row.number })}
        checked={excluded.has(row.caseId)}
        onChange={(event) => {
          const next = new Set(excluded);
          if (event.currentTarget.checked) {
            next.add(row.caseId);
          } else {
            next.delete(row.caseId);
          }
          onExclude(next);
        }}
      />
    ),
  };
}

function outcomeColumn(t: TFunction<"retention">): Column<RunCase> {
  return {
    key: "outcome",
    header: t("column.outcome"),
    width: "230px",
    cell: (row) => (
      <span className={classes.text}>
        {t(`caseState.${row.state}`)}
        {row.note && ` – ${row.note}`}
      </span>
    ),
  };
}

/** The cases of a list; who decides may leave some out. */
export function RunCases({ run, ...excluding }: { run: RunView } & Excluding) {
  const { t } = useTranslation("retention");
  const cases = useInfiniteQuery(runCasesQuery(run.id, `${run.state}-${run.deleted}-${run.kept}`));
  const deciding = run.allowedActions.includes("approve") ? excluding : undefined;
  return (
    <QueryBoundary query={cases}>
      {(data) => (
        <DataTable
          label={t("casesOfList")}
          columns={columnsOf(t, deciding)}
          rows={data.pages.flatMap((page) => page.items)}
          rowKey={(row) => row.caseId}
        >
          <LoadMore query={cases} />
        </DataTable>
      )}
    </QueryBoundary>
  );
}
