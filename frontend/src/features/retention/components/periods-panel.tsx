import { Button, NumberInput, Text } from "@mantine/core";
import { type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RetentionType, RetentionView } from "~/api/retention-types";
import { type Column, DataTable } from "~/components/ui/data-table";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { setRetention } from "~/features/retention/api/retention";
import classes from "~/features/retention/components/retention.module.css";
import { notifyDone } from "~/lib/notify";

function columnsOf(
  t: TFunction<"retention">,
  onChange?: (type: RetentionType) => void,
): Column<RetentionType>[] {
  return [
    { key: "type", header: t("column.type"), primary: true, cell: (row) => row.title },
    { key: "words", header: t("column.keptUntil"), cell: (row) => row.words },
    {
      key: "by",
      header: t("column.saidBy"),
      width: "200px",
      cell: (row) => t(row.years === null ? "saidByType" : "saidByOrganisation"),
    },
    {
      key: "change",
      header: t("change"),
      quiet: true,
      end: true,
      width: "110px",
      cell: (row) =>
        onChange && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("changeOf", { type: row.title })}
            onClick={() => onChange(row)}
          >
            {t("change")}
          </Button>
        ),
    },
  ];
}

/** For how long cases of each type are kept. */
export function PeriodsPanel({ query }: { query: UseQueryResult<RetentionView> }) {
  const { t } = useTranslation("retention");
  const [changing, setChanging] = useState<RetentionType | null>(null);
  return (
    <div className={classes.panel}>
      <Text size="sm" c="dimmed" className={classes.inset} maw={720}>
        {t("periodsText")}
      </Text>
      <QueryBoundary query={query}>
        {(view) => (
          <>
            <DataTable
              label={t("view.periods")}
              columns={columnsOf(t, view.allowedActions.includes("change") ? setChanging : undefined)}
              rows={view.types}
              rowKey={(row) => row.key}
            />
            {changing && (
              <PeriodDialog type={changing} version={view.version} onClose={() => setChanging(null)} />
            )}
          </>
        )}
      </QueryBoundary>
    </div>
  );
}

type DialogProps = { type: RetentionType; version: number; onClose: () => void };

function PeriodDialog({ type, version, onClose }: DialogProps) {
  const { t } = useTranslation("retention");
  const client = useQueryClient();
  const state = useRecordForm<{ years: number | string }, RetentionView>({
    initial: { values: { years: type.years ?? "" }, version },
    validate: {},
    save: ({ years }, at) => setRetention(type.key, years === "" ? null : Number(years), at),
    onSaved: (saved) => {
      client.setQueryData(["retention", "overview"], saved);
      void client.invalidateQueries({ queryKey: ["retention"] });
      notifyDone(t("changed"));
      onClose();
    },
  });
  return (
    <RecordDialog title={t("changeOf", { type: type.title })} onClose={onClose} state={state}>
      <NumberInput
        label={t("years")}
        description={t("yearsText", { years: Number.parseInt(type.least.slice(1), 10) })}
        min={1}
        max={99}
        allowDecimal={false}
        data-autofocus
        {...state.form.getInputProps("years")}
      />
    </RecordDialog>
  );
}
