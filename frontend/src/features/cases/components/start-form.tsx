import { Button, Group, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormData } from "~/api/case-types";
import { isProblem, type Violation } from "~/api/problem";
import { TaskForm, type TaskFormHandle } from "~/components/domain/task-form/task-form";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { startCase, startFormQuery } from "~/features/cases/api/case-types";
import classes from "~/features/cases/components/start-form.module.css";
import { useKeptAnswers } from "~/features/cases/components/use-kept-answers";
import { notifyDone } from "~/lib/notify";

/** The first form of a case; sending it starts the case and opens it. */
export function StartForm({ type }: { type: string }) {
  const { t } = useTranslation(["case-start", "common"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRef<TaskFormHandle>(null);
  const key = useRef(crypto.randomUUID());
  // A second click comes before the button is drawn as busy.
  const sending = useRef(false);
  const { kept, keep, forget } = useKeptAnswers(type);
  const [homeless, setHomeless] = useState<Violation[]>([]);
  const schema = useQuery(startFormQuery(type));
  const start = useMutation({
    mutationFn: (data: FormData) => startCase(type, data, key.current),
    onSuccess: async (view) => {
      forget();
      notifyDone(t("started", { number: view.number }));
      void client.invalidateQueries({ queryKey: ["cases"] });
      void client.invalidateQueries({ queryKey: ["inbox"] });
      await navigate({ to: "/cases/$caseId", params: { caseId: view.id }, replace: true });
    },
    onSettled: () => {
      sending.current = false;
    },
    onError: (error) => {
      // What was refused may be sent again with other answers, as something new.
      key.current = crypto.randomUUID();
      setHomeless(isProblem(error) ? (form.current?.show(error.violations) ?? error.violations) : []);
    },
  });
  function send() {
    const data = sending.current ? undefined : form.current?.submit();
    if (data) {
      sending.current = true;
      start.mutate(data);
    }
  }
  return (
    <QueryBoundary query={schema}>
      {({ schema: fields }) => (
        <Stack gap="md" className={classes.form}>
          <TaskForm ref={form} schema={fields} data={kept} onChange={keep} />
          <ProblemAlert error={start.error}>
            {homeless.map((violation) => (
              <p key={violation.pointer + violation.code}>{violation.message}</p>
            ))}
          </ProblemAlert>
          <Group gap="xs" className={classes.foot}>
            <Button onClick={send} loading={start.isPending}>
              {t("submit")}
            </Button>
            <Button renderRoot={(props) => <Link to="/cases" {...props} />} variant="default">
              {t("common:cancel")}
            </Button>
          </Group>
        </Stack>
      )}
    </QueryBoundary>
  );
}
