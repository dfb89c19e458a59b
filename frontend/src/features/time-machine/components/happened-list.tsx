import { IconMoonStars } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/empty-state";
import type { Journey } from "~/features/time-machine/api/clock";
import classes from "~/features/time-machine/components/happened-list.module.css";
import { clockTime, shortDay } from "~/lib/dates";
import { now, zone } from "~/lib/viewer";

/** What happened between leaving and arriving. */
export function HappenedList({ journey }: { journey: Journey }) {
  const { t } = useTranslation("time-machine");
  const moment = (at: string) => {
    const instant = new Date(at);
    return `${shortDay(instant, now(), { zone: zone() })}, ${clockTime(instant, { zone: zone() })}`;
  };
  return (
    <section aria-labelledby="happened">
      <h2 id="happened" className={classes.title}>
        {t("happened", { from: moment(journey.from), to: moment(journey.to) })}
      </h2>
      {journey.happened.length === 0 ? (
        <EmptyState icon={IconMoonStars} title={t("nothing")} text={t("nothingText")} />
      ) : (
        <ol className={classes.list}>
          {journey.happened.map((each) => (
            <li key={`${each.at}${each.kind}${each.case?.id}${each.text}`} className={classes.row}>
              <time dateTime={each.at} className={classes.time}>
                {moment(each.at)}
              </time>
              <span className={classes.text}>{each.text}</span>
              {each.case && (
                <Link to="/cases/$caseId" params={{ caseId: each.case.id }} className={classes.link}>
                  {each.case.number}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
