import { IconHourglass, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AsksView, ExtensionView } from "~/api/ask-types";
import { HoldNotice } from "~/components/domain/hold-notice";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { Notice } from "~/components/ui/notice";
import { AskHistory } from "~/features/inbox/components/asks/ask-history";
import classes from "~/features/inbox/components/asks/asks.module.css";
import { DecisionForm } from "~/features/inbox/components/asks/decision-form";
import { QuestionEntry } from "~/features/inbox/components/asks/question-entry";
import { hasHistory } from "~/features/inbox/model/asks";
import { plainDay } from "~/lib/dates";

/** What was asked about the task and its time, what waits for whom, and what was decided before. */
export function ItemAsks({ asks }: { asks: AsksView }) {
  const { t } = useTranslation("asks");
  const open = asks.extensions.filter(({ state }) => state === "OPEN");
  const accepted = asks.acceptances.find(({ running }) => running);
  return (
    <>
      {asks.hold && <HoldNotice hold={asks.hold} />}
      {accepted && (
        <Notice icon={IconShieldCheck} title={t("accepted", { day: plainDay(accepted.until) })}>
          <span>
            {accepted.reason} · {accepted.by.name}
          </span>
        </Notice>
      )}
      {open.map((request) => (
        <OpenRequest key={request.id} request={request} asks={asks} />
      ))}
      {asks.questions.length > 0 && (
        <section aria-label={t("questions")}>
          <h3 className={classes.heading}>{t("questions")}</h3>
          <ul className={classes.list}>
            {asks.questions.map((question) => (
              <li key={question.id}>
                <QuestionEntry question={question} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasHistory(asks) && <AskHistory asks={asks} />}
    </>
  );
}

function OpenRequest({ request, asks }: { request: ExtensionView; asks: AsksView }) {
  const { t } = useTranslation("asks");
  const decides = request.allowedActions.includes("decide");
  return (
    <Notice
      icon={IconHourglass}
      tone={decides ? "warning" : "info"}
      title={t(decides ? "request.decide" : "request.waits", { day: plainDay(request.askedUntil ?? "") })}
    >
      <span className={classes.text}>{request.reason}</span>
      {request.askedBy && (
        <span className={classes.note}>
          <PersonLink person={request.askedBy} /> · <RelativeTime at={request.askedAt} /> ·{" "}
          {t("used", { count: asks.extensionsGranted, most: asks.extensionsMost })}
        </span>
      )}
      {decides && <DecisionForm requestId={request.id} askedUntil={request.askedUntil ?? ""} />}
    </Notice>
  );
}
