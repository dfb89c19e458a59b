import { useTranslation } from "react-i18next";
import type { QuestionView } from "~/api/ask-types";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { AnswerForm } from "~/features/inbox/components/asks/answer-form";
import classes from "~/features/inbox/components/asks/asks.module.css";

/** One question inside a task, with its answer or with whom it waits for. */
export function QuestionEntry({ question }: { question: QuestionView }) {
  const { t } = useTranslation("asks");
  return (
    <div className={classes.entry} data-state={question.state}>
      <p className={classes.text}>{question.text}</p>
      <span className={classes.note}>
        <PersonLink person={question.askedBy} /> → <PersonLink person={question.askedOf} /> ·{" "}
        <RelativeTime at={question.askedAt} />
        {question.state !== "ANSWERED" && ` · ${t(`question.${question.state}`)}`}
      </span>
      {question.answer !== null && (
        <blockquote className={classes.answer}>
          <p className={classes.text}>{question.answer}</p>
          <span className={classes.note}>
            {question.askedOf.name}
            {question.answeredAt && (
              <>
                {" · "}
                <RelativeTime at={question.answeredAt} />
              </>
            )}
          </span>
        </blockquote>
      )}
      {question.allowedActions.includes("answer") && <AnswerForm questionId={question.id} />}
    </div>
  );
}
