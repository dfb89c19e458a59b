import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "~/api/case-types";
import { caseQuery, caseTimelineQuery } from "~/api/cases";
import { CaseStages } from "~/components/domain/case-stages";
import { CaseDiagram } from "~/components/domain/diagram/case-diagram";
import { PersonLink } from "~/components/domain/person-link";
import { Timeline } from "~/components/domain/timeline";
import { useEventNames } from "~/components/domain/use-event-names";
import { QueryBoundary } from "~/components/ui/query-boundary";
import classes from "~/features/inbox/components/case-context.module.css";
import { CommentBox } from "~/features/inbox/components/comment-box";
import { partTitles } from "~/i18n/part-title";

type Props = { item: ItemView; commentRef: RefObject<HTMLTextAreaElement | null> };

/** The case around the task: where it stands, who takes part, what is linked, what happened. */
export function CaseContext({ item, commentRef }: Props) {
  const { t } = useTranslation(["inbox", "common"]);
  const view = useQuery(caseQuery(item.case.id));
  const timeline = useInfiniteQuery(caseTimelineQuery(item.case.id));
  const names = useEventNames(item.case.id);
  const events = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes.context}>
      <h3 className={classes.heading}>{t("context.diagram")}</h3>
      {view.data && <CaseStages stages={view.data.stages} />}
      <CaseDiagram caseId={item.case.id} height={260} />
      {view.data && view.data.participants.length > 0 && (
        <>
          <h3 className={classes.heading}>{t("context.people")}</h3>
          <ul className={classes.people}>
            {view.data.participants.map(({ person, as }) => (
              <li key={person.id}>
                <PersonLink person={person} /> <span className={classes.note}>{partTitles(as)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.data && view.data.links.length > 0 && (
        <>
          <h3 className={classes.heading}>{t("context.links")}</h3>
          <ul className={classes.people}>
            {view.data.links.map(({ case: linked, blocking }) => (
              <li key={linked.id}>
                <Link to="/cases/$caseId" params={{ caseId: linked.id }}>
                  {linked.number} {linked.title}
                </Link>
                {blocking && <span className={classes.note}> {t("context.blocking")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={classes.heading}>{t("context.timeline")}</h3>
      {item.allowedActions.includes("comment") && <CommentBox itemId={item.id} inputRef={commentRef} />}
      <QueryBoundary
        query={timeline}
        isEmpty={() => events.length === 0}
        empty={<p>{t("context.noTimeline")}</p>}
      >
        {() => (
          <Timeline events={events} names={names}>
            {timeline.hasNextPage && (
              <Button variant="subtle" size="xs" onClick={() => void timeline.fetchNextPage()}>
                {t("common:more")}
              </Button>
            )}
          </Timeline>
        )}
      </QueryBoundary>
    </div>
  );
}
