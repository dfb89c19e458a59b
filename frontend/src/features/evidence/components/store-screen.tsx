import { Button, Stack, Title } from "@mantine/core";
import { IconCircleCheck, IconFileAlert, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EvidenceStore } from "~/api/types";
import { RelativeTime } from "~/components/domain/relative-time";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Fingerprint } from "~/components/ui/fingerprint";
import { Notice } from "~/components/ui/notice";
import { Page } from "~/components/ui/page";
import { Properties } from "~/components/ui/properties";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { evidenceStoreQuery, scrubStore } from "~/features/evidence/api/evidence-store";
import { readableSize } from "~/lib/bytes";
import { notifyProblem } from "~/lib/notify";

/** Room for evidence, and whether every stored file can still be read. */
export function StoreScreen() {
  const { t } = useTranslation("evidence-store");
  const client = useQueryClient();
  const store = useQuery(evidenceStoreQuery);
  const scrub = useMutation({
    mutationFn: scrubStore,
    onSettled: () => client.invalidateQueries({ queryKey: evidenceStoreQuery.queryKey }),
    onError: notifyProblem,
  });
  const running = Boolean(store.data?.runningSince);
  const again = (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} aria-hidden />}
      disabled={running}
      loading={scrub.isPending}
      onClick={() => scrub.mutate()}
    >
      {running ? t("running") : t("scrub")}
    </Button>
  );
  return (
    <Page title={t("title")} text={t("text")} actions={again}>
      <QueryBoundary query={store}>{(data) => <Report store={data} />}</QueryBoundary>
    </Page>
  );
}

function Report({ store }: { store: EvidenceStore }) {
  const { t } = useTranslation("evidence-store");
  const last = store.lastRound;
  const damaged = store.damagedFiles;
  return (
    <Stack gap="lg">
      <Properties
        rows={[
          [
            t("used"),
            t("of", { used: readableSize(store.usedBytes), total: readableSize(store.totalBytes) }),
          ],
          [t("perPerson"), readableSize(store.perPersonBytes)],
          [t("largest"), readableSize(store.maxBytes)],
          [t("since"), store.runningSince && <RelativeTime key="since" at={store.runningSince} />],
          [t("last"), last?.endedAt ? <RelativeTime key="last" at={last.endedAt} /> : t("never")],
          [t("read"), last && t("readText", { count: last.files, size: readableSize(last.bytes) })],
        ]}
      />
      {damaged.length > 0 && (
        <Notice icon={IconFileAlert} tone="warning" title={t("damagedTitle", { count: damaged.length })}>
          {t("damagedText")}
        </Notice>
      )}
      <section>
        <Title order={2} size="h4" mb="sm">
          {t("damaged")}
        </Title>
        {damaged.length === 0 ? (
          <EmptyState icon={IconCircleCheck} title={t("none")} text={t("noneText")} />
        ) : (
          <DataTable
            label={t("damaged")}
            rows={damaged}
            rowKey={(row) => row.sha256}
            columns={[
              {
                key: "digest",
                header: t("digest"),
                primary: true,
                cell: (row) => <Fingerprint hash={row.sha256} />,
              },
              { key: "size", header: t("size"), width: "120px", cell: (row) => readableSize(row.size) },
              { key: "pieces", header: t("pieces"), width: "160px", cell: (row) => String(row.pieces) },
              {
                key: "found",
                header: t("found"),
                width: "140px",
                cell: (row) => <RelativeTime at={row.foundAt} />,
              },
            ]}
          />
        )}
      </section>
    </Stack>
  );
}
