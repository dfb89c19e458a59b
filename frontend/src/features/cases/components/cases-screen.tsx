import { Button, Group } from "@mantine/core";
import { IconDownload, IconPlus, IconRoute } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { address } from "~/api/client";
import { SavedViews } from "~/components/domain/saved-views/saved-views";
import { EmptyState } from "~/components/ui/empty-state";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { LoadMore } from "~/components/ui/load-more";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { ViewTabs } from "~/components/ui/view-tabs";
import { caseListQuery } from "~/features/cases/api/case-list";
import { caseTypesQuery } from "~/features/cases/api/case-types";
import { CaseFilters } from "~/features/cases/components/case-filters";
import { CaseTable } from "~/features/cases/components/case-table";
import {
  CASE_VIEWS,
  type CasesSearch,
  isFiltered,
  toCasesQuery,
  withFilter,
} from "~/features/cases/model/cases-search";
import { useShortcuts } from "~/lib/shortcuts";

type Props = { search: CasesSearch; onSearch: (search: CasesSearch) => void };

/** Every case the person may read, and the way to start one. */
export function CasesScreen({ search, onSearch }: Props) {
  const { t } = useTranslation("case-list");
  const navigate = useNavigate();
  const cases = useInfiniteQuery(caseListQuery(search));
  const startable = useQuery(caseTypesQuery).data?.items.some((type) => type.startable) ?? false;
  const rows = cases.data?.pages.flatMap((page) => page.items) ?? [];
  useShortcuts(t("title"), [
    { key: "n", label: t("start"), run: () => void navigate({ to: "/cases/new" }), disabled: !startable },
  ]);
  return (
    <Page
      bare
      title={t("title")}
      actions={
        <Group gap="xs">
          {rows.length > 0 && (
            <Button
              component="a"
              href={address("/cases/export", toCasesQuery(search))}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t("export")}
            </Button>
          )}
          {startable && (
            <Button
              renderRoot={(props) => <Link to="/cases/new" {...props} />}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t("start")}
            </Button>
          )}
        </Group>
      }
    >
      <ViewTabs
        label={t("views")}
        value={search.state ?? "OPEN"}
        views={CASE_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(state) => onSearch(withFilter(search, "state", state))}
      />
      <SavedViews list="CASES" search={search} inLine />
      <CaseFilters search={search} onChange={onSearch} rows={rows} />
      <Scroll busy={cases.isPlaceholderData}>
        <QueryBoundary
          query={cases}
          skeleton={<ListSkeleton rows={10} height={30} />}
          isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
          empty={<Nothing search={search} startable={startable} />}
        >
          {() => (
            <CaseTable rows={rows}>
              <LoadMore query={cases} />
            </CaseTable>
          )}
        </QueryBoundary>
      </Scroll>
    </Page>
  );
}

function Nothing({ search, startable }: { search: CasesSearch; startable: boolean }) {
  const { t } = useTranslation(["case-list", "list"]);
  if (isFiltered(search)) {
    return <EmptyState icon={IconRoute} title={t("list:nothingFits")} text={t("list:nothingFitsText")} />;
  }
  return (
    <EmptyState icon={IconRoute} title={t(`empty.${search.state ?? "OPEN"}`)} text={t("emptyText")}>
      {startable && (
        <Button renderRoot={(props) => <Link to="/cases/new" {...props} />} variant="default" mt="xs">
          {t("start")}
        </Button>
      )}
    </EmptyState>
  );
}
