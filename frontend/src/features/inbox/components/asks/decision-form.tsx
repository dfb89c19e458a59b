import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsking } from "~/api/asks";
import { DayInput } from "~/components/ui/day-input";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { fieldErrors, homelessViolations } from "~/components/ui/record-values";
import { type Decision, decideRequest } from "~/features/inbox/api/asks";
import classes from "~/features/inbox/components/asks/asks.module.css";
import { notifyDone } from "~/lib/notify";

type Props = { requestId: string; askedUntil: string };

/** Grants more time, to the day asked for or another one, or refuses with a reason. */
export function DecisionForm({ requestId, askedUntil }: Props) {
  const { t } = useTranslation(["asks", "list"]);
  const [until, setUntil] = useState<string | null>(askedUntil);
  const [reason, setReason] = useState("");
  const [refusing, setRefusing] = useState(false);
  const decision = useAsking((body: Decision) => decideRequest(requestId, body));
  const errors = fieldErrors(decision.error);
  const missing = refusing && !reason.trim() ? t("list:required") : undefined;

  function decide(granted: boolean) {
    setRefusing(!granted);
    if (decision.isPending || (!granted && !reason.trim())) {
      return;
    }
    decision.mutate(
      {
        granted,
        ...(granted && until ? { until } : {}),
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      },
      { onSuccess: () => notifyDone(t(granted ? "request.granted" : "request.refused")) },
    );
  }

  const shown = homelessViolations(decision.error, ["until", "reason"]).length > 0 || !hasFieldErrors(errors);
  return (
    <div className={classes.form}>
      {decision.error && shown && <ProblemAlert error={decision.error} />}
      <div className={classes.fields}>
        <DayInput label={t("newDate")} value={until} onChange={setUntil} error={errors.until} />
        <Textarea
          label={t("request.reason")}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errors.reason ?? missing}
        />
      </div>
      <Group gap="xs">
        <Button size="xs" onClick={() => decide(true)} loading={decision.isPending && !refusing}>
          {t("request.grant")}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => decide(false)}
          loading={decision.isPending && refusing}
        >
          {t("request.refuse")}
        </Button>
      </Group>
    </div>
  );
}

function hasFieldErrors(errors: Record<string, string>): boolean {
  return Boolean(errors.until ?? errors.reason);
}
