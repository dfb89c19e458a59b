import { Stack } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { caseItemsQuery } from "~/api/case-items";
import type { CaseView } from "~/api/case-types";
import { CaseStages } from "~/components/domain/case-stages";
import { SubjectPanel } from "~/components/domain/subject-panel";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { Note } from "~/components/ui/note";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { CaseItemList } from "~/features/cases/components/case-item-list";
import { Section } from "~/features/cases/components/section";
import { shortDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

/** Where the case stands: its stages, what is open and who has it, and what it is about. */
export function CaseNow({ view, children }: { view: CaseView; children?: ReactNode }) {
  const { t } = useTranslation("case-page");
  const items = useQuery(caseItemsQuery(view.id));
  const now = useNow();
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
              {open.length > 0 && (
                <Section title={t("now.open")}>
                  <CaseItemList items={open} />
                </Section>
              )}
              {open.length === 0 && running && (
                <Note
                  icon={IconHourglass}
                  title={
                    view.waitsUntil
                      ? t("now.waits", { day: shortDay(new Date(view.waitsUntil), now, { zone: zone() }) })
                      : t("now.noneOpen")
                  }
                  text={t(view.waitsUntil ? "now.waitsText" : "now.noneOpenText")}
                />
              )}
              {view.subject && (
                <Section title={t("now.subject")}>
                  <SubjectPanel subject={view.subject} />
                </Section>
              )}
              {children}
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
