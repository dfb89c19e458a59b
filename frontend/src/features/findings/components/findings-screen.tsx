import { IconFlag } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may, useSession } from "~/api/use-session";
import { EmptyState } from "~/components/ui/empty-state";
import { LoadMore } from "~/components/ui/load-more";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { ViewTabs } from "~/components/ui/view-tabs";
import { type Proposal, proposalsQuery, STATUSES } from "~/features/findings/api/proposals";
import classes from "~/features/findings/components/findings.module.css";
import { ProposalCard } from "~/features/findings/components/proposal-card";
import { type Decision, ProposalDecision } from "~/features/findings/components/proposal-decision";
import type { FindingsSearch } from "~/features/findings/model/findings-search";

type Props = { search: FindingsSearch; onSearch: (search: FindingsSearch) => void };

/** Findings that lateness proposes, for those who read or decide them; others are told whom it is for. */
export function FindingsScreen(props: Props) {
  const { t } = useTranslation("findings");
  return may(useSession(), "READ_PROPOSALS") ? (
    <FindingsList {...props} />
  ) : (
    <Page title={t("title")}>
      <EmptyState icon={IconFlag} title={t("denied")} text={t("deniedText")} />
    </Page>
  );
}

function FindingsList({ search, onSearch }: Props) {
  const { t } = useTranslation("findings");
  const status = search.status ?? "OPEN";
  const proposals = useInfiniteQuery(proposalsQuery(status));
  const [deciding, setDeciding] = useState<{ proposal: Proposal; decision: Decision } | null>(null);
  const rows = proposals.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page bare title={t("title")} text={t("text")}>
      <ViewTabs
        label={t("statuses")}
        views={STATUSES.map((each) => ({ value: each, label: t(`status.${each}`) }))}
        value={status}
        onChange={(next) => onSearch(next === "OPEN" ? {} : { status: next })}
      />
      <Scroll busy={proposals.isPlaceholderData}>
        <QueryBoundary
          query={proposals}
          isEmpty={() => rows.length === 0}
          empty={<EmptyState icon={IconFlag} title={t(`empty.${status}`)} text={t("emptyText")} />}
        >
          {() => (
            <>
              <ul className={classes.list} aria-label={t(`status.${status}`)}>
                {rows.map((proposal) => (
                  <ProposalCard
                    key={proposal.id}
                    proposal={proposal}
                    onDecide={(decision) => setDeciding({ proposal, decision })}
                  />
                ))}
              </ul>
              <LoadMore query={proposals} />
            </>
          )}
        </QueryBoundary>
      </Scroll>
      {deciding && <ProposalDecision {...deciding} onClose={() => setDeciding(null)} />}
    </Page>
  );
}
