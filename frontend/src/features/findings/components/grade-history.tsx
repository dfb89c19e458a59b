import { useTranslation } from "react-i18next";
import type { FindingView } from "~/api/case-types";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import classes from "~/features/findings/components/case-finding.module.css";

/** Every grade the finding had, the newest first. */
export function GradeHistory({ grades }: Pick<FindingView, "grades">) {
  const { t } = useTranslation(["findings", "common"]);
  return (
    <ol className={classes.history} aria-label={t("finding.history")}>
      {grades.map(({ grade, by, at, reason }) => (
        <li key={at}>
          <strong>{t(`common:grade.${grade}`)}</strong>
          {" · "}
          {by && <PersonLink person={by} />}
          {" · "}
          <RelativeTime at={at} />
          {reason && <blockquote className={classes.reason}>{reason}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
