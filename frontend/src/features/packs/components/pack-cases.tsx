import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { packCasesQuery } from "~/features/packs/api/packs";
import classes from "~/features/packs/components/packs.module.css";
import { humanised } from "~/i18n/event-text";

/** The cases in a pack, as they are now. */
export function PackCases({ packId }: { packId: string }) {
  const { t } = useTranslation("packs");
  const cases = useInfiniteQuery(packCasesQuery(packId));
  const rows = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <QueryBoundary query={cases}>
      {() => (
        <DataTable
          label={t("cases")}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: "number", header: t("case.number"), width: "110px", cell: (row) => row.number },
            {
              key: "title",
              header: t("case.title"),
              primary: true,
              cell: (row) => (
                <Link to="/cases/$caseId" params={{ caseId: row.id }} data-row-link className={classes.link}>
                  {row.title}
                </Link>
              ),
            },
            { key: "type", header: t("case.type"), width: "180px", from: "md", cell: (row) => row.typeTitle },
            {
              key: "state",
              header: t("field.state"),
              width: "110px",
              cell: (row) => humanised(row.state.toLowerCase()),
            },
            {
              key: "files",
              header: t("case.files"),
              width: "130px",
              end: true,
              cell: (row) => t("fileCount", { count: row.files }),
            },
          ]}
        >
          <LoadMore query={cases} />
        </DataTable>
      )}
    </QueryBoundary>
  );
}
