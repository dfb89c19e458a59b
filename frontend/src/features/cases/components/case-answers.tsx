import { VisuallyHidden } from "@mantine/core";
import { IconForms } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseView, SubmissionView } from "~/api/case-types";
import { caseSubmissionsQuery } from "~/api/cases";
import { GivenAnswer } from "~/components/domain/given-answer";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { EmptyState } from "~/components/ui/empty-state";
import { Fingerprint } from "~/components/ui/fingerprint";
import { QueryBoundary } from "~/components/ui/query-boundary";
import classes from "~/features/cases/components/case-answers.module.css";
import { byAttempt } from "~/features/cases/model/by-attempt";

/** Each form that was sent, as it was given. */
export function CaseAnswers({ view }: { view: CaseView }) {
  const { t } = useTranslation(["case-page", "common"]);
  const submissions = useQuery(caseSubmissionsQuery(view.id));
  return (
    <>
      <VisuallyHidden component="h2">{t("tab.answers")}</VisuallyHidden>
      <QueryBoundary
        query={submissions}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon={IconForms} title={t("answers.empty")} text={t("answers.emptyText")} />}
      >
        {({ items }) =>
          byAttempt(items).map(({ attempt, submissions: given }) => (
            <section
              key={attempt}
              className={classes.attempt}
              aria-label={t("common:attempt", { count: attempt })}
            >
              {attempt > 1 && <h2 className={classes.mark}>{t("common:attempt", { count: attempt })}</h2>}
              {given.map((submission) => (
                <Answer key={submission.id} submission={submission} />
              ))}
            </section>
          ))
        }
      </QueryBoundary>
    </>
  );
}

function Answer({ submission }: { submission: SubmissionView }) {
  const { t } = useTranslation("case-page");
  return (
    <article className={classes.answer}>
      <header className={classes.head}>
        <h3 className={classes.title}>{submission.stepTitle}</h3>
        <span className={classes.who}>
          <PersonLink person={submission.person} />
          {submission.onBehalfOf && ` ${t("answers.onBehalfOf", { name: submission.onBehalfOf.name })}`}
          {" · "}
          <RelativeTime at={submission.at} />
        </span>
        <Fingerprint hash={submission.hash} />
      </header>
      <dl className={classes.fields}>
        {submission.fields.map((field) => (
          <div key={field.key} className={classes.field}>
            <dt>{field.label}</dt>
            <dd data-empty={field.display ? undefined : true}>
              {field.display ? <GivenAnswer answer={field} /> : t("answers.none")}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
