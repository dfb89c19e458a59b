import { Anchor, Button, Group, Stack } from "@mantine/core";
import { IconDownload, IconGavel } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contentAddress } from "~/api/evidence";
import type { Evidence } from "~/api/types";
import { periodText } from "~/components/domain/evidence/period";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { Dialog } from "~/components/ui/dialog";
import { Fingerprint } from "~/components/ui/fingerprint";
import { LongText } from "~/components/ui/long-text";
import { Properties } from "~/components/ui/properties";
import { CollectedInLink } from "~/features/evidence/components/collected-in-link";
import { ControlUnitLink, useControlUnit } from "~/features/evidence/components/control-unit-link";
import { EvidenceFlags } from "~/features/evidence/components/evidence-flags";
import { EvidencePreview } from "~/features/evidence/components/evidence-preview";
import { JudgeDialog } from "~/features/evidence/components/judge-dialog";
import { NewVersion } from "~/features/evidence/components/new-version";
import { readableSize } from "~/lib/bytes";
import { plainDay } from "~/lib/dates";

type Props = {
  evidence: Evidence;
  /** Shows another version. */
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** One piece of evidence: what an auditor asks about it, and its beginning. */
export function EvidenceDialog({ evidence, onOpen, onClose }: Props) {
  const { t } = useTranslation(["evidence-list", "evidence"]);
  const [judging, setJudging] = useState(false);
  const about = useControlUnit(evidence.controlUnitId);
  const { decision, allowedActions } = evidence;
  if (judging) {
    return <JudgeDialog evidence={evidence} onClose={() => setJudging(false)} />;
  }
  const versionLink = (id: string | null, words: string) =>
    id && (
      <Anchor key={id} component="button" type="button" size="sm" onClick={() => onOpen(id)}>
        {words}
      </Anchor>
    );
  return (
    <Dialog opened onClose={onClose} size="xl" title={evidence.title}>
      <Stack gap="md">
        <Group gap="xs">
          <EvidenceFlags evidence={evidence} />
        </Group>
        <Properties
          rows={[
            [t("column.status"), t(`status.${evidence.status}`)],
            [
              t("judge.last"),
              decision && (
                <div key="decision">
                  <PersonLink person={decision.by} /> · <RelativeTime at={decision.at} />
                  <div>
                    <LongText>{decision.reason}</LongText>
                  </div>
                </div>
              ),
            ],
            [t("version.newer"), versionLink(evidence.supersededBy, t("version.showNewer"))],
            [t("version.older"), versionLink(evidence.supersedes, t("version.showOlder"))],
            [
              t("collectedIn"),
              evidence.caseId && (
                <CollectedInLink key="task" caseId={evidence.caseId} itemId={evidence.itemId} />
              ),
            ],
            [t("control"), about && <ControlUnitLink key="control" of={about} />],
            [t("column.kind"), t(`evidence:kind.${evidence.kind}`)],
            [t("column.period"), periodText(evidence)],
            [t("column.fresh"), evidence.freshUntil && plainDay(evidence.freshUntil)],
            [t("column.source"), evidence.source],
            [t("column.method"), t(`evidence:method.${evidence.method}`)],
            [t("column.query"), evidence.query && <code>{evidence.query}</code>],
            [t("column.rows"), evidence.rowCount === null ? null : String(evidence.rowCount)],
            [t("column.collector"), <PersonLink key="person" person={evidence.collector} />],
            [t("column.collected"), <RelativeTime key="time" at={evidence.collectedAt} />],
            [t("column.file"), `${evidence.fileName} · ${readableSize(evidence.size)}`],
            [t("column.digest"), <Fingerprint key="digest" hash={evidence.sha256} />],
          ]}
        />
        <EvidencePreview evidence={evidence} />
        <Group justify="flex-end" gap="xs">
          {evidence.caseId && (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/cases/$caseId"
                  params={{ caseId: evidence.caseId ?? "" }}
                  search={{ tab: "evidence" }}
                />
              )}
            >
              {t("openCase")}
            </Anchor>
          )}
          {allowedActions.includes("supersede") && (
            <NewVersion evidence={evidence} onDone={(newer) => onOpen(newer.id)} />
          )}
          {allowedActions.includes("decide") && (
            <Button
              variant="default"
              leftSection={<IconGavel size={16} aria-hidden />}
              onClick={() => setJudging(true)}
            >
              {t("judge.title")}
            </Button>
          )}
          <Button
            component="a"
            href={contentAddress(evidence.id)}
            download={evidence.fileName}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("column.download")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
