import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SubjectCard } from "~/api/types";
import classes from "~/components/domain/subject-panel.module.css";
import { i18n } from "~/i18n/i18n";
import { plainDay } from "~/lib/dates";

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
              <dd>{inWords(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

const TIERS = ["CRITICAL", "HIGH", "MEDIUM", "LOW"] as const;

/** Facts arrive as the server keeps them: days and tiers are said as everywhere else. */
function inWords(value: string): string {
  const tier = TIERS.find((each) => each === value);
  return tier ? i18n.t(`tier.${tier}`) : /^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDay(value) : value;
}
