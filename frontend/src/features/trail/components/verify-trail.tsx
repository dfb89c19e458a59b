import { Button, FileButton, Group, Progress, Stack } from "@mantine/core";
import { IconAlertTriangle, IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { type Verification, verificationQuery, verifyTrail } from "~/features/trail/api/seal";
import classes from "~/features/trail/components/seal.module.css";
import { fullInstant } from "~/lib/dates";
import { zone } from "~/lib/viewer";

/** No checkpoint is longer; a larger file is another one that was chosen by mistake. */
const LONGEST = 10_000;

/** Checks the whole trail, also against a checkpoint that somebody kept. */
export function VerifyTrail() {
  const { t } = useTranslation("trail");
  const client = useQueryClient();
  const [held, setHeld] = useState<{ name: string; text: string } | null>(null);
  const latest = useQuery(verificationQuery);
  const start = useMutation({
    mutationFn: () => verifyTrail(held?.text ?? null),
    onSuccess: (begun) => client.setQueryData(verificationQuery.queryKey, begun),
  });
  const running = latest.data?.state === "RUNNING";

  async function choose(file: File | null) {
    setHeld(file && { name: file.name, text: await file.slice(0, LONGEST).text() });
  }

  return (
    <section>
      <h2 className={classes.heading}>{t("verify.title")}</h2>
      <p className={classes.text}>{t("verify.text")}</p>
      <Stack gap="sm">
        <Group gap="xs">
          <Button size="xs" loading={start.isPending || running} onClick={() => start.mutate()}>
            {held ? t("verify.nowAgainst", { name: held.name }) : t("verify.now")}
          </Button>
          <FileButton onChange={(file) => void choose(file)} accept=".txt,text/plain">
            {(props) => (
              <Button size="xs" variant="default" {...props}>
                {t(held ? "verify.chooseOther" : "verify.choose")}
              </Button>
            )}
          </FileButton>
        </Group>
        <ProblemAlert error={start.error ?? latest.error} />
        <div aria-live="polite">{latest.data && <Result of={latest.data} />}</div>
      </Stack>
    </section>
  );
}

function Result({ of }: { of: Verification }) {
  const { t } = useTranslation("trail");
  const at = fullInstant(new Date(of.endedAt ?? of.startedAt), { zone: zone() });
  if (of.state === "RUNNING") {
    const part = of.total === 0 ? 100 : Math.min(100, (100 * of.checked) / of.total);
    return (
      <Stack gap={4}>
        <Progress value={part} aria-label={t("verify.progress")} />
        <span>{t("verify.running", { checked: of.checked, total: of.total })}</span>
      </Stack>
    );
  }
  if (of.state === "GOOD") {
    return (
      <Notice icon={IconShieldCheck} title={t("verify.good")}>
        {t("verify.goodText", { count: of.report?.entries ?? 0, at, who: of.startedBy.name })}{" "}
        {of.trustedSize === null
          ? t("verify.withoutOutside")
          : t("verify.withOutside", { count: of.trustedSize })}
      </Notice>
    );
  }
  if (of.state === "BAD") {
    return (
      <Notice icon={IconShieldX} tone="error" title={t("verify.bad")}>
        {t("verify.badText", { at, who: of.startedBy.name })}
        <ul className={classes.findings}>
          {of.report?.findings.slice(0, 10).map((finding) => (
            <li key={finding.text}>{finding.text}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <Notice icon={IconAlertTriangle} tone="warning" title={t("verify.failed")}>
      {t("verify.failedText", { at })}
    </Notice>
  );
}
