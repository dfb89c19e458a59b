import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SubjectCard } from "~/api/types";
import classes from "~/components/domain/subject-panel.module.css";

/** What a case is about: the control, its requirement and its last result. */
export function SubjectPanel({ subject }: { subject: SubjectCard }) {
  const { t } = useTranslation("cases");
  const facts = [
    ...(subject.requirement ? [{ label: t("subject.requirement"), value: subject.requirement }] : []),
    ...(subject.lastResult ? [{ label: t("subject.lastResult"), value: subject.lastResult }] : []),
    ...subject.facts,
  ];
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        {subject.url ? (
          <Anchor component={Link} to={subject.url} className={classes.title}>
            {subject.title}
          </Anchor>
        ) : (
          <span className={classes.title}>{subject.title}</span>
        )}
        {subject.subtitle && <span className={classes.subtitle}>{subject.subtitle}</span>}
      </div>
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
