import { IconHistory } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { may, useSession } from "~/api/use-session";
import { EmptyState } from "~/components/ui/empty-state";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { LoadMore } from "~/components/ui/load-more";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { trailQuery } from "~/features/trail/api/trail";
import { SealStrip } from "~/features/trail/components/seal-strip";
import { TrailEntryPanel } from "~/features/trail/components/trail-entry-panel";
import { TrailFilters } from "~/features/trail/components/trail-filters";
import { TrailTable } from "~/features/trail/components/trail-table";
import { type TrailSearch, trailFilters, withTrailFilter } from "~/features/trail/model/trail-search";

type Props = { search: TrailSearch; onSearch: (search: TrailSearch) => void };

/** The audit trail for those whose role reads it; others are told whom it is for. */
export function TrailScreen(props: Props) {
  const { t } = useTranslation("trail");
  return may(useSession(), "READ_TRAIL") ? (
    <TrailList {...props} />
  ) : (
    <Page title={t("title")}>
      <EmptyState icon={IconHistory} title={t("denied")} text={t("deniedText")} />
    </Page>
  );
}

/** The audit trail: who did what, when, on what; nothing of it can be changed. */
function TrailList({ search, onSearch }: Props) {
  const { t } = useTranslation(["trail", "list"]);
  const trail = useInfiniteQuery(trailQuery(search));
  const rows = trail.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.keys(trailFilters(search)).length > 0;
  return (
    <Page bare title={t("title")} text={t("text")}>
      <SealStrip />
      <TrailFilters search={search} onChange={onSearch} />
      <Scroll busy={trail.isPlaceholderData}>
        <QueryBoundary
          query={trail}
          skeleton={<ListSkeleton rows={12} height={28} />}
          isEmpty={() => rows.length === 0}
          empty={
            <EmptyState
              icon={IconHistory}
              title={t(filtered ? "list:nothingFits" : "empty")}
              text={t(filtered ? "list:nothingFitsText" : "emptyText")}
            />
          }
        >
          {() => (
            <TrailTable rows={rows} search={search}>
              <LoadMore query={trail} />
            </TrailTable>
          )}
        </QueryBoundary>
      </Scroll>
      <TrailEntryPanel
        entry={rows.find((row) => row.id === search.entry)}
        onClose={() => onSearch(withTrailFilter(search, { entry: undefined }))}
      />
    </Page>
  );
}
