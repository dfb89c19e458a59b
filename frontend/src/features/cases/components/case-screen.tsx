import { Tabs, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "~/api/case-types";
import { caseQuery } from "~/api/cases";
import { isProblem } from "~/api/problem";
import { CaseDiagram } from "~/components/domain/diagram/case-diagram";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { PageBoundary } from "~/components/ui/page-boundary";
import { CaseAnswers } from "~/features/cases/components/case-answers";
import { CaseHeader } from "~/features/cases/components/case-header";
import { CaseHold } from "~/features/cases/components/case-hold";
import { CaseLegalHold } from "~/features/cases/components/case-legal-hold";
import { CaseLinks } from "~/features/cases/components/case-links";
import { CaseNow } from "~/features/cases/components/case-now";
import { CaseProperties } from "~/features/cases/components/case-properties";
import classes from "~/features/cases/components/case-screen.module.css";
import { CaseTimeline } from "~/features/cases/components/case-timeline";
import { DeletedCase } from "~/features/cases/components/deleted-case";
import {
  CASE_TABS,
  type CasePageSearch,
  type CaseTab,
  readCasePageSearch,
} from "~/features/cases/model/case-tabs";
import { useShortcuts } from "~/lib/shortcuts";

type Props = {
  caseId: string;
  search: CasePageSearch;
  onSearch: (search: CasePageSearch) => void;
  /** The evidence of the case; another feature's affair. */
  evidence: (view: CaseView) => ReactNode;
  /** The finding a graded case is about; likewise. */
  finding: (view: CaseView) => ReactNode;
};

/** One case: what it is, where it stands, who has it, and everything that happened in it. */
export function CaseScreen({ caseId, search, onSearch, evidence, finding }: Props) {
  const { tab = "now" } = search;
  const onTab = (next: CaseTab) => onSearch(readCasePageSearch({ tab: next }));
  const { t } = useTranslation(["case-page", "retention"]);
  const query = useQuery(caseQuery(caseId));
  useShortcuts(
    t("keys"),
    CASE_TABS.map((each, index) => ({
      key: String(index + 1),
      label: t(`tab.${each}`),
      run: () => onTab(each),
    })),
  );
  const panel = (tab: CaseTab, view: CaseView): ReactNode => {
    switch (tab) {
      case "now":
        return <CaseNow view={view}>{view.grade && finding(view)}</CaseNow>;
      case "diagram":
        return <CaseDiagram caseId={view.id} height={520} listed />;
      case "timeline":
        return (
          <CaseTimeline
            view={view}
            filter={search.events ?? "ALL"}
            onFilter={(events) => onSearch(readCasePageSearch({ tab, events }))}
          />
        );
      case "evidence":
        return evidence(view);
      case "answers":
        return <CaseAnswers view={view} />;
      case "links":
        return <CaseLinks view={view} />;
    }
  };
  if (isProblem(query.error) && query.error.code === "case.deleted") {
    return (
      <>
        <VisuallyHidden component="h1">{t("retention:deleted.plain")}</VisuallyHidden>
        <DeletedCase problem={query.error} />
      </>
    );
  }
  return (
    <PageBoundary query={query} skeleton={<ListSkeleton rows={7} height={56} />}>
      {(view) => (
        <div className={classes.page}>
          <CaseHeader view={view} />
          <CaseHold caseId={view.id} />
          <CaseLegalHold caseId={view.id} />
          <Tabs
            value={tab}
            onChange={(next) => onTab(CASE_TABS.find((each) => each === next) ?? "now")}
            keepMounted={false}
            className={classes.tabs}
          >
            <Tabs.List className={classes.list}>
              {CASE_TABS.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {t(`tab.${each}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <div className={classes.body}>
              <div className={classes.main}>
                <Tabs.Panel value={tab}>{panel(tab, view)}</Tabs.Panel>
              </div>
              <CaseProperties view={view} />
            </div>
          </Tabs>
        </div>
      )}
    </PageBoundary>
  );
}
