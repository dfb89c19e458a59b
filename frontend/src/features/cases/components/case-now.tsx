import { Stack } from "@mantine/core";
import { IconCircleCheck, IconHourglass } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseView } from "~/api/case-types";
import { CaseStages } from "~/components/domain/case-stages";
import { SubjectPanel } from "~/components/domain/subject-panel";
import { EmptyState } from "~/components/ui/empty-state";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { caseItemsQuery } from "~/features/cases/api/case-items";
import { CaseItemList } from "~/features/cases/components/case-item-list";
import { Section } from "~/features/cases/components/section";

/** Where the case stands: its stages, what is open and who has it, and what it is about. */
export function CaseNow({ view }: { view: CaseView }) {
  const { t } = useTranslation("case-page");
  const items = useQuery(caseItemsQuery(view.id));
  const running = view.state === "OPEN";
  return (
    <Stack gap={28}>
      {view.stages.length > 0 && <CaseStages stages={view.stages} />}
      <QueryBoundary query={items} skeleton={<ListSkeleton rows={2} height={52} />}>
        {({ items: all }) => {
          const open = all.filter((item) => item.state === "OPEN");
          const done = all.filter((item) => item.state !== "OPEN");
          return (
            <>
              <Section title={t("now.open")}>
                {open.length > 0 ? (
                  <CaseItemList items={open} />
                ) : (
                  <EmptyState
                    icon={running ? IconHourglass : IconCircleCheck}
                    title={t(running ? "now.noneOpen" : "now.over")}
                    text={t(running ? "now.noneOpenText" : "now.overText")}
                  />
                )}
              </Section>
              {view.subject && (
                <Section title={t("now.subject")}>
                  <SubjectPanel subject={view.subject} />
                </Section>
              )}
              {done.length > 0 && (
                <Section title={t("now.done")}>
                  <CaseItemList items={done} />
                </Section>
              )}
            </>
          );
        }}
      </QueryBoundary>
    </Stack>
  );
}
