import { Anchor, Button, Group, Modal, Stack } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { contentAddress } from "~/api/evidence";
import type { Evidence } from "~/api/types";
import { periodText } from "~/components/domain/evidence/period";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { Fingerprint } from "~/components/ui/fingerprint";
import { Properties } from "~/components/ui/properties";
import { EvidenceFlags } from "~/features/evidence/components/evidence-flags";
import { EvidencePreview } from "~/features/evidence/components/evidence-preview";
import { readableSize } from "~/lib/bytes";
import { plainDay } from "~/lib/dates";

/** One piece of evidence: what an auditor asks about it, and its beginning. */
export function EvidenceDialog({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const { t } = useTranslation(["evidence-list", "evidence", "common"]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={evidence.title}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        <Group gap="xs">
          <EvidenceFlags evidence={evidence} />
        </Group>
        <Properties
          rows={[
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
    </Modal>
  );
}
