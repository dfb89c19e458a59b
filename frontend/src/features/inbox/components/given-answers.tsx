import { Accordion, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SubmissionView } from "~/api/case-types";
import { caseSubmissionsQuery } from "~/api/cases";
import { useSession } from "~/api/use-session";
import { GivenAnswer } from "~/components/domain/given-answer";
import { RelativeTime } from "~/components/domain/relative-time";
import classes from "~/features/inbox/components/given-answers.module.css";
import { newestFirst, openAtFirst } from "~/features/inbox/model/given-first";

/** The form must not be far below; older answers are a press away. */
const FEW = 2;

/** What was answered in the case before this task: the finding, the plan that is to be judged. */
export function GivenAnswers({ caseId }: { caseId: string }) {
  const { t } = useTranslation(["inbox", "common"]);
  const { person } = useSession();
  const [all, setAll] = useState(false);
  const { data } = useQuery(caseSubmissionsQuery(caseId));
  if (!data || data.items.length === 0) {
    return null;
  }
  const answers = newestFirst(data.items);
  return (
    <section aria-label={t("given")}>
      <Accordion
        variant="contained"
        chevronPosition="left"
        defaultValue={openAtFirst(answers, person.id)}
        classNames={{
          item: classes.item,
          control: classes.control,
          label: classes.label,
          content: classes.content,
        }}
      >
        {answers.slice(0, all ? undefined : FEW).map((answer) => (
          <Accordion.Item key={answer.id} value={answer.id}>
            <Accordion.Control>
              <span className={classes.step}>{answer.stepTitle}</span>
              <span className={classes.note}>
                {answer.person.name} · <RelativeTime at={answer.at} />
                {answer.attempt > 1 && ` · ${t("common:attempt", { count: answer.attempt })}`}
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <Fields fields={answer.fields} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {!all && answers.length > FEW && (
        <Button variant="subtle" size="compact-xs" mt={6} onClick={() => setAll(true)}>
          {t("givenMore", { count: answers.length - FEW })}
        </Button>
      )}
    </section>
  );
}

function Fields({ fields }: Pick<SubmissionView, "fields">) {
  return (
    <dl className={classes.fields}>
      {fields
        .filter(({ display }) => display)
        .map((field) => (
          <div key={field.key}>
            <dt>{field.label}</dt>
            <dd>
              <GivenAnswer answer={field} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
