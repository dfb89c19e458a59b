import { Button, Stack } from "@mantine/core";
import { IconHistory, IconUserExclamation } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FindingView } from "~/api/case-types";
import { Notice } from "~/components/ui/notice";
import { Properties } from "~/components/ui/properties";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { findingQuery, regradeCase } from "~/features/findings/api/finding";
import classes from "~/features/findings/components/case-finding.module.css";
import { GradeHistory } from "~/features/findings/components/grade-history";
import { shortDay } from "~/lib/dates";
import { notifyDone } from "~/lib/notify";
import { useNow } from "~/lib/viewer";

/** How bad the finding of a case is, who said so, what follows from it, and whether it happened before. */
export function CaseFinding({ caseId }: { caseId: string }) {
  const { t } = useTranslation(["findings", "common"]);
  const { data } = useQuery({ ...findingQuery(caseId), retry: false });
  const now = useNow();
  if (!data) {
    return null;
  }
  const day = (text: string) => shortDay(new Date(`${text}T12:00:00Z`), now);
  return (
    <section aria-label={t("finding.title")}>
      <Stack gap={10}>
        <div className={classes.head}>
          <h2 className={classes.title}>{t("finding.title")}</h2>
          {data.allowedActions.includes("regrade") && <Regrade finding={data} />}
        </div>
        {data.repeats.length > 0 && (
          <Notice icon={IconHistory} tone="warning" title={t("finding.repeats")}>
            <span>{t("finding.repeatsText")}</span>
            <ul className={classes.repeats}>
              {data.repeats.map((earlier) => (
                <li key={earlier.id}>
                  <Link to="/cases/$caseId" params={{ caseId: earlier.id }}>
                    {earlier.number} {earlier.title}
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {data.riskOwnerMissing && (
          <Notice icon={IconUserExclamation} tone="warning" title={t("finding.riskOwner")}>
            {t("finding.riskOwnerText")}
          </Notice>
        )}
        <Properties
          rows={[
            [t("finding.grade"), t(`common:grade.${data.grade}`)],
            [t("finding.planTarget"), day(data.planTarget)],
            [t("finding.implementationTarget"), day(data.implementationTarget)],
          ]}
        />
        {data.grades.length > 1 && <GradeHistory grades={data.grades} />}
      </Stack>
    </section>
  );
}

/** There are two grades of a nonconformity, so the new one is the other one. */
function Regrade({ finding }: { finding: FindingView }) {
  const { t } = useTranslation(["findings", "common"]);
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const next = finding.grade === "MAJOR" ? "MINOR" : "MAJOR";
  const grade = t(`common:grade.${next}`).toLocaleLowerCase();

  async function send(reason: string) {
    await regradeCase(finding.caseId, next, reason);
    for (const word of ["case", "cases", "inbox"]) {
      void client.invalidateQueries({ queryKey: [word] });
    }
    notifyDone(t("finding.regraded", { grade }));
  }

  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        {t("finding.regrade", { grade })}
      </Button>
      {opened && (
        <ReasonDialog
          opened
          onClose={() => setOpened(false)}
          title={t("finding.regrade", { grade })}
          text={t(`finding.regradeText.${next}`)}
          label={t("finding.why")}
          submit={t("finding.regrade", { grade })}
          onSubmit={send}
        />
      )}
    </>
  );
}
