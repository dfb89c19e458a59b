import { IconHourglass } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { may, useSession } from "~/api/use-session";
import { EmptyState } from "~/components/ui/empty-state";
import { Page } from "~/components/ui/page";
import { Scroll } from "~/components/ui/scroll";
import { ViewTabs } from "~/components/ui/view-tabs";
import { retentionQuery } from "~/features/retention/api/retention";
import { DuePanel } from "~/features/retention/components/due-panel";
import { ErasuresPanel } from "~/features/retention/components/erasures-panel";
import { HoldsPanel } from "~/features/retention/components/holds-panel";
import { PeriodsPanel } from "~/features/retention/components/periods-panel";
import { ProposeButton } from "~/features/retention/components/propose-button";
import { ProposeErasureButton } from "~/features/retention/components/propose-erasure";
import { RunsPanel } from "~/features/retention/components/runs-panel";
import { type RetentionSearch, VIEWS } from "~/features/retention/model/retention-search";

type Props = { search: RetentionSearch; onSearch: (search: RetentionSearch) => void };

/** What is due to be deleted, who proposes and approves it, and what is kept longer. */
export function RetentionScreen(props: Props) {
  const { t } = useTranslation("retention");
  return may(useSession(), "MANAGE_RETENTION") ? (
    <Retention {...props} />
  ) : (
    <Page title={t("title")}>
      <EmptyState icon={IconHourglass} title={t("denied")} text={t("deniedText")} />
    </Page>
  );
}

function Retention({ search, onSearch }: Props) {
  const { t } = useTranslation("retention");
  const overview = useQuery(retentionQuery);
  const view = search.view ?? "due";
  const waiting: Partial<Record<(typeof VIEWS)[number], number>> = {
    lists: overview.data?.waiting,
    people: overview.data?.erasures,
  };
  return (
    <Page
      bare
      title={t("title")}
      text={t("text")}
      actions={
        view === "people" ? (
          <ProposeErasureButton />
        ) : (
          overview.data && <ProposeButton units={overview.data.units} />
        )
      }
    >
      <ViewTabs
        label={t("views")}
        views={VIEWS.map((each) => ({
          value: each,
          label: t(`view.${each}`),
          count: waiting[each] || undefined,
        }))}
        value={view}
        onChange={(next) => onSearch(next === "due" ? {} : { view: next })}
      />
      <Scroll>
        {view === "due" && <DuePanel by={search.by} onBy={(by) => onSearch(by ? { by } : {})} />}
        {view === "lists" && <RunsPanel />}
        {view === "people" && <ErasuresPanel />}
        {view === "holds" && <HoldsPanel />}
        {view === "periods" && <PeriodsPanel query={overview} />}
      </Scroll>
    </Page>
  );
}
