import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsking } from "~/api/asks";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { answerQuestion } from "~/features/inbox/api/asks";
import classes from "~/features/inbox/components/asks/asks.module.css";
import { notifyDone } from "~/lib/notify";

/** Answers a question; it stands in the task then, for all who read the case. */
export function AnswerForm({ questionId }: { questionId: string }) {
  const { t } = useTranslation(["asks", "list"]);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  const answer = useAsking((words: string) => answerQuestion(questionId, words));

  function send(event: FormEvent) {
    event.preventDefault();
    setMissing(!text.trim());
    if (text.trim() && !answer.isPending) {
      answer.mutate(text.trim(), { onSuccess: () => notifyDone(t("question.done")) });
    }
  }

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <ProblemAlert error={answer.error} />
      <Textarea
        label={t("question.answer")}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={missing && !text.trim() ? t("list:required") : undefined}
      />
      <Button type="submit" size="xs" loading={answer.isPending}>
        {t("question.submit")}
      </Button>
    </form>
  );
}
