import { VisuallyHidden } from "@mantine/core";
import { IconTimeline } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseView } from "~/api/case-types";
import { caseTimelineQuery } from "~/api/cases";
import { Timeline } from "~/components/domain/timeline";
import { useEventNames } from "~/components/domain/use-event-names";
import { EmptyState } from "~/components/ui/empty-state";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { ViewTabs } from "~/components/ui/view-tabs";
import { ofKind, TIMELINE_FILTERS, type TimelineFilter } from "~/features/cases/model/timeline-filter";

type Props = { view: CaseView; filter: TimelineFilter; onFilter: (filter: TimelineFilter) => void };

/** Everything that happened in the case, newest first. */
export function CaseTimeline({ view, filter, onFilter }: Props) {
  const { t } = useTranslation("case-page");
  const timeline = useInfiniteQuery(caseTimelineQuery(view.id));
  const names = useEventNames(view.id);
  return (
    <>
      <VisuallyHidden component="h2">{t("tab.timeline")}</VisuallyHidden>
      <ViewTabs
        flush
        label={t("timeline.filter")}
        value={filter}
        views={TIMELINE_FILTERS.map((value) => ({ value, label: t(`timeline.${value}`) }))}
        onChange={onFilter}
      />
      <QueryBoundary query={timeline}>
        {(data) => {
          const events = ofKind(
            data.pages.flatMap((page) => page.items),
            filter,
          );
          return events.length > 0 || timeline.hasNextPage ? (
            <Timeline events={events} names={names}>
              <LoadMore query={timeline} />
            </Timeline>
          ) : (
            <EmptyState icon={IconTimeline} title={t("timeline.empty")} text={t("timeline.emptyText")} />
          );
        }}
      </QueryBoundary>
    </>
  );
}
