import { Button, Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconDice5, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SamplesOfPack } from "~/api/seat-types";
import { RelativeTime } from "~/components/domain/relative-time";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { samplesQuery } from "~/features/seats/api/seats";
import { DrawnDialog } from "~/features/seats/components/drawn-dialog";
import { NewSampleDialog } from "~/features/seats/components/new-sample-dialog";

/** What auditors drew from this pack. */
export function SamplesPanel({ packId }: { packId: string }) {
  const { t } = useTranslation("samples");
  const samples = useQuery(samplesQuery(packId));
  const [drawing, setDrawing] = useState(false);
  const [shown, setShown] = useState<string>();
  return (
    <Stack component="section" gap="sm" aria-label={t("title")}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t("title")}
        </Title>
        {samples.data?.allowedActions.includes("draw") && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setDrawing(true)}
          >
            {t("draw")}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t("text")}
      </Text>
      <QueryBoundary query={samples}>
        {(found) => <SampleList samples={found} onShow={setShown} />}
      </QueryBoundary>
      {drawing && samples.data && (
        <NewSampleDialog
          packId={packId}
          choices={samples.data.choices}
          onDrawn={(id) => {
            setDrawing(false);
            setShown(id);
          }}
          onClose={() => setDrawing(false)}
        />
      )}
      {shown && <DrawnDialog id={shown} onClose={() => setShown(undefined)} />}
    </Stack>
  );
}

function SampleList({ samples, onShow }: { samples: SamplesOfPack; onShow: (id: string) => void }) {
  const { t } = useTranslation("samples");
  if (samples.items.length === 0) {
    return <EmptyState icon={IconDice5} title={t("none")} text={t("noneText")} />;
  }
  return (
    <DataTable
      label={t("title")}
      rows={samples.items}
      rowKey={(sample) => sample.id}
      columns={[
        {
          key: "what",
          header: t("column.what"),
          primary: true,
          cell: (sample) => (
            <UnstyledButton data-row-link fz="sm" fw={550} onClick={() => onShow(sample.id)}>
              {t(`of.${sample.population}`, { size: sample.size, count: sample.populationSize })}
            </UnstyledButton>
          ),
        },
        {
          key: "filter",
          header: t("column.filter"),
          from: "lg",
          cell: (sample) => sample.filter || t("all"),
        },
        { key: "seed", header: t("column.seed"), from: "xl", cell: (sample) => <code>{sample.seed}</code> },
        { key: "by", header: t("column.by"), width: "170px", cell: (sample) => sample.drawnBy.name },
        {
          key: "at",
          header: t("column.at"),
          width: "130px",
          cell: (sample) => <RelativeTime at={sample.drawnAt} />,
        },
      ]}
    />
  );
}
