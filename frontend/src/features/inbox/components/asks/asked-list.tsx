import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AskedTask, ExtensionRequest, HoldView, QuestionView } from "~/api/ask-types";
import { DueBadge } from "~/components/domain/due-badge";
import { HoldActions } from "~/components/domain/hold-actions";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { AnswerForm } from "~/features/inbox/components/asks/answer-form";
import classes from "~/features/inbox/components/asks/asks.module.css";
import { DecisionForm } from "~/features/inbox/components/asks/decision-form";
import { useAsked } from "~/features/inbox/components/asks/use-asked";
import { NothingOpen } from "~/features/inbox/components/nothing-open";
import { plainDay } from "~/lib/dates";

/** Decisions and questions that wait for the reader; each is answered where it stands. */
export function AskedList() {
  const { t } = useTranslation(["asks", "common"]);
  const asked = useAsked();
  return (
    <QueryBoundary
      query={asked.requests}
      isEmpty={() => asked.known && asked.count === 0}
      empty={<NothingOpen group="ASKED" />}
    >
      {({ items: requests }) => (
        <div className={classes.page}>
          {requests.map((request) => (
            <RequestCard key={request.id} request={request} />
          ))}
          {asked.holds.map((hold) => (
            <HoldCard key={hold.id} hold={hold} />
          ))}
          {asked.questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
          {asked.more && (
            <Button variant="subtle" onClick={asked.more}>
              {t("common:more")}
            </Button>
          )}
        </div>
      )}
    </QueryBoundary>
  );
}

function RequestCard({ request }: { request: ExtensionRequest }) {
  const { t } = useTranslation("asks");
  return (
    <article className={classes.card}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{t("request.decide", { day: plainDay(request.askedUntil) })}</h2>
        <DueBadge dueAt={request.dueAt} />
      </div>
      <Task task={request.task} />
      <p className={classes.text}>{request.reason}</p>
      <span className={classes.note}>
        <PersonLink person={request.askedBy} /> · <RelativeTime at={request.askedAt} /> ·{" "}
        {t("used", { count: request.granted, most: request.most })}
      </span>
      <DecisionForm requestId={request.id} askedUntil={request.askedUntil} />
    </article>
  );
}

function HoldCard({ hold }: { hold: HoldView }) {
  const { t } = useTranslation("asks");
  return (
    <article className={classes.card}>
      <h2 className={classes.cardTitle}>{t("hold.asked", { day: plainDay(hold.until) })}</h2>
      <Link to="/cases/$caseId" params={{ caseId: hold.caseId }} className={classes.note}>
        {hold.caseNumber} · {hold.caseTitle}
      </Link>
      <p className={classes.text}>{hold.reason}</p>
      <span className={classes.note}>
        <PersonLink person={hold.askedBy} /> · <RelativeTime at={hold.askedAt} />
      </span>
      <HoldActions hold={hold} />
    </article>
  );
}

function QuestionCard({ question }: { question: QuestionView }) {
  const { t } = useTranslation("asks");
  return (
    <article className={classes.card}>
      <h2 className={classes.cardTitle}>{t("question.from", { name: question.askedBy.name })}</h2>
      <Task task={question.task} />
      <p className={classes.text}>{question.text}</p>
      <span className={classes.note}>
        <RelativeTime at={question.askedAt} />
      </span>
      <AnswerForm questionId={question.id} />
    </article>
  );
}

/** A link where the reader may follow it, else the words alone. */
function Task({ task }: { task: AskedTask }) {
  const words = [task.caseNumber, task.title, task.caseTitle].filter(Boolean).join(" · ");
  return task.itemId ? (
    <Link to="/inbox" search={{ item: task.itemId }} className={classes.note}>
      {words}
    </Link>
  ) : (
    <span className={classes.note}>{words}</span>
  );
}
