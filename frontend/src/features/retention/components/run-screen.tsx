import { Button, Group, Stack } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RunView } from "~/api/retention-types";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { Notice } from "~/components/ui/notice";
import { Page } from "~/components/ui/page";
import { PageBoundary } from "~/components/ui/page-boundary";
import { Properties } from "~/components/ui/properties";
import { runQuery } from "~/features/retention/api/retention";
import { RunCases } from "~/features/retention/components/run-cases";
import { RunDecision } from "~/features/retention/components/run-decision";
import { readableSize } from "~/lib/bytes";

/** A frozen list of cases to delete: what stands on it, who decides, what became of each. */
export function RunScreen({ runId }: { runId: string }) {
  const run = useQuery(runQuery(runId));
  return <PageBoundary query={run}>{(view) => <Run run={view} />}</PageBoundary>;
}

function Run({ run }: { run: RunView }) {
  const { t } = useTranslation("retention");
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState<"approve" | "reject" | null>(null);
  const may = (action: string) => run.allowedActions.includes(action);
  return (
    <Page
      title={t("listOf", { count: run.cases, unit: run.unit.name })}
      text={t(`state.${run.state}`)}
      actions={
        <Group gap="xs">
          {may("reject") && (
            <Button variant="default" onClick={() => setDecision("reject")}>
              {t(run.own ? "withdraw" : "reject")}
            </Button>
          )}
          {may("approve") && (
            <Button color="red" onClick={() => setDecision("approve")}>
              {t("approve")}
            </Button>
          )}
        </Group>
      }
    >
      <Stack gap="lg">
        {run.state === "PROPOSED" && run.own && (
          <Notice icon={IconUsers} title={t("secondPerson")}>
            {t("secondPersonText")}
          </Notice>
        )}
        <Properties
          rows={[
            [t("column.proposedBy"), <PersonLink key="by" person={run.proposedBy} />],
            [t("column.proposed"), <RelativeTime key="at" at={run.proposedAt} />],
            [t("column.decidedBy"), run.decidedBy && <PersonLink key="decided" person={run.decidedBy} />],
            [t("column.decided"), run.decidedAt && <RelativeTime key="decidedAt" at={run.decidedAt} />],
            [t("column.reason"), run.reason],
            [
              t("contains"),
              t("containsText", { files: run.files, records: run.records, size: readableSize(run.bytes) }),
            ],
            [
              t("progress"),
              (run.state === "APPROVED" || run.state === "DONE") &&
                t("progressText", {
                  deleted: run.deleted,
                  kept: run.kept,
                  excluded: run.excluded,
                  count: run.cases,
                }),
            ],
          ]}
        />
        <RunCases run={run} excluded={excluded} onExclude={setExcluded} />
      </Stack>
      {decision && (
        <RunDecision
          run={run}
          decision={decision}
          excluded={[...excluded]}
          onClose={() => setDecision(null)}
        />
      )}
    </Page>
  );
}
