import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DrawnSample, SampleItem } from "~/api/seat-types";
import { DataTable } from "~/components/ui/data-table";
import { Dialog } from "~/components/ui/dialog";
import { Fingerprint } from "~/components/ui/fingerprint";
import { Properties } from "~/components/ui/properties";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { sampleAddress, sampleQuery } from "~/features/seats/api/seats";

/** A sample: what was drawn, and all that is needed to draw it again. */
export function DrawnDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation("samples");
  const drawn = useQuery(sampleQuery(id));
  return (
    <Dialog opened onClose={onClose} size="xl" title={t("drawn")}>
      <QueryBoundary query={drawn}>{(found) => <Drawn drawn={found} />}</QueryBoundary>
    </Dialog>
  );
}

function Drawn({ drawn: { sample, items } }: { drawn: DrawnSample }) {
  const { t } = useTranslation("samples");
  const evidence = sample.population === "EVIDENCE";
  return (
    <Stack gap="md">
      <Properties
        rows={[
          [
            t("population"),
            t(`of.${sample.population}`, { size: sample.size, count: sample.populationSize }),
          ],
          [t("column.filter"), sample.filter || t("all")],
          [t("column.seed"), <code key="seed">{sample.seed}</code>],
          [t("algorithm"), <code key="algorithm">{sample.algorithm}</code>],
          [t("digest"), <Fingerprint key="digest" hash={sample.populationDigest} />],
        ]}
      />
      <Text size="sm" c="dimmed">
        {t("again")}
      </Text>
      <Group gap="xs">
        {([false, true] as const).map((population) => (
          <Button
            key={String(population)}
            component="a"
            href={sampleAddress(sample.id, population)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t(population ? "downloadAll" : "download")}
          </Button>
        ))}
      </Group>
      <DataTable
        label={t("drawn")}
        rows={items}
        rowKey={(item) => item.recordId}
        columns={[
          { key: "no", header: t("column.no"), width: "60px", cell: (item) => String(item.position) },
          {
            key: "label",
            header: t(evidence ? "column.file" : "column.case"),
            primary: true,
            width: evidence ? undefined : "140px",
            cell: (item) => <ToCase item={item} />,
          },
          {
            key: "detail",
            header: t(evidence ? "column.sha256" : "column.title"),
            cell: ({ detail }) =>
              evidence && detail ? <Fingerprint hash={detail} /> : (detail ?? t("deleted")),
          },
        ]}
      />
    </Stack>
  );
}

function ToCase({ item }: { item: SampleItem }) {
  const { t } = useTranslation("samples");
  const label = item.label ?? t("deleted");
  return item.caseId ? (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/cases/$caseId" params={{ caseId: item.caseId ?? "" }} {...props} data-row-link />
      )}
    >
      {label}
    </Anchor>
  ) : (
    label
  );
}
