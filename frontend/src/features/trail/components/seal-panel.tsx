import { Button, Group, Stack } from "@mantine/core";
import { IconAlertTriangle, IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import { Properties } from "~/components/ui/properties";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { SidePanel } from "~/components/ui/side-panel";
import {
  bundleAddress,
  keysAddress,
  latestCheckpointAddress,
  type Seal,
  sealQuery,
} from "~/features/trail/api/seal";
import { CheckpointMailboxes } from "~/features/trail/components/checkpoint-mailboxes";
import { CheckpointReceivers } from "~/features/trail/components/checkpoint-receivers";
import classes from "~/features/trail/components/seal.module.css";
import { VerifyTrail } from "~/features/trail/components/verify-trail";
import { fullInstant } from "~/lib/dates";
import { zone } from "~/lib/viewer";

type Props = { opened: boolean; onClose: () => void };

/** How far the trail is sealed, what to keep outside, and the check of all of it. */
export function SealPanel({ opened, onClose }: Props) {
  const { t } = useTranslation("trail");
  const seal = useQuery({ ...sealQuery, enabled: opened });
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("seal.title")}>
      <Stack gap="xl">
        <QueryBoundary query={seal}>{(data) => <State seal={data} />}</QueryBoundary>
        <VerifyTrail />
        <CheckpointReceivers />
        <CheckpointMailboxes />
      </Stack>
    </SidePanel>
  );
}

function State({ seal }: { seal: Seal }) {
  const { t } = useTranslation("trail");
  const at = (instant: string) => fullInstant(new Date(instant), { zone: zone() });
  return (
    <section>
      {seal.trouble && (
        <Notice icon={IconAlertTriangle} tone="error" title={t("seal.troubleShort")}>
          {t(seal.trouble === "OTHER_KEY" ? "seal.trouble.OTHER_KEY" : "seal.trouble.TREE_CHANGED")}
        </Notice>
      )}
      <Properties
        rows={[
          [t("seal.sealed"), t("seal.entries", { count: seal.entries })],
          [t("seal.waiting"), seal.waiting > 0 ? t("seal.entries", { count: seal.waiting }) : null],
          [t("seal.sealedAt"), seal.sealedAt && at(seal.sealedAt)],
          [
            t("seal.checkpoint"),
            seal.checkpoint
              ? t("seal.covers", { count: seal.checkpoint.size, at: at(seal.checkpoint.madeAt) })
              : t("seal.noCheckpoint"),
          ],
          [
            t("seal.key"),
            <code key="key" className={classes.key}>
              {seal.verifierKey}
            </code>,
          ],
        ]}
      />
      <p className={classes.text}>{t("seal.keepOutside")}</p>
      <Group gap="xs">
        {seal.checkpoint && <Download href={latestCheckpointAddress} label={t("seal.downloadCheckpoint")} />}
        <Download href={keysAddress} label={t("seal.downloadKeys")} />
        {seal.entries > 0 && <Download href={bundleAddress} label={t("seal.downloadBundle")} />}
      </Group>
    </section>
  );
}

function Download({ href, label }: { href: string; label: string }) {
  return (
    <Button
      component="a"
      href={href}
      download
      size="xs"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      {label}
    </Button>
  );
}
