import { useTranslation } from "react-i18next";
import type { ControlUnit } from "~/api/types";
import { PersonLink } from "~/components/domain/person-link";
import classes from "~/features/controls/components/duty-history.module.css";
import { shortDay } from "~/lib/dates";
import { zone } from "~/lib/viewer";

/** Who had which duty from when to when: the question is who was independent then. */
export function DutyHistory({ history }: { history: ControlUnit["history"] }) {
  const { t } = useTranslation("controls");
  // Measured against another year every day is written with its own.
  const day = (at: string) => shortDay(new Date(at), new Date(0), { zone: zone() });
  return (
    <ol className={classes.list}>
      {history.map((each) => (
        <li key={each.duty + each.person.id + each.from} className={classes.row}>
          <span className={classes.duty}>{t(`duty.${each.duty}`)}</span>
          <span className={classes.who}>
            <PersonLink person={each.person} />
          </span>
          <span className={classes.period}>
            {each.to
              ? t("fromTo", { from: day(each.from), to: day(each.to) })
              : t("since", { from: day(each.from) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
