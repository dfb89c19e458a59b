import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TimelineEvent } from "~/api/case-types";
import { PersonLink } from "~/components/domain/person-link";
import { TimeOfDay } from "~/components/domain/relative-time";
import classes from "~/components/domain/timeline.module.css";
import { byDay } from "~/components/domain/timeline-days";
import { type EventNames, eventQuote, eventText } from "~/i18n/event-text";
import { shortDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

type Props = {
  events: TimelineEvent[];
  /** What the case calls its steps and stages. */
  names?: EventNames;
  children?: ReactNode;
};

/** What happened in a case, newest first, under the days of the viewer's zone. `children` come last: "show more". */
export function Timeline({ events, names, children }: Props) {
  const { t } = useTranslation("cases");
  const now = useNow();
  return (
    <div className={classes.timeline}>
      {byDay(events, zone()).map(({ day, events: ofDay }) => (
        <section key={day} aria-label={day}>
          <h3 className={classes.day}>{shortDay(new Date(ofDay[0]?.at ?? day), now, { zone: zone() })}</h3>
          <ol className={classes.events}>
            {ofDay.map((event) => (
              <li key={event.id} className={classes.event} data-kind={event.action.split(".")[0]}>
                <span className={classes.time}>
                  <TimeOfDay at={event.at} />
                </span>
                <div className={classes.words}>
                  <span>{eventText(event, names)}</span>
                  <span className={classes.actor}>
                    {event.actor ? <PersonLink person={event.actor} /> : t("timeline.system")}
                    {event.onBehalfOf && ` ${t("timeline.onBehalfOf", { name: event.onBehalfOf.name })}`}
                  </span>
                  {eventQuote(event) && (
                    <blockquote className={classes.quote}>{eventQuote(event)}</blockquote>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {children}
    </div>
  );
}
