import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { contentAddress } from "~/api/evidence";
import type { Evidence } from "~/api/types";
import { periodText } from "~/components/domain/evidence/period";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EvidenceFlags } from "~/features/evidence/components/evidence-flags";
import classes from "~/features/evidence/components/evidence-table.module.css";
import { readableSize } from "~/lib/bytes";

type Words = TFunction<["evidence-list", "evidence"]>;

function columnsOf(t: Words, onOpen: (id: string) => void): Column<Evidence>[] {
  return [
    {
      key: "title",
      header: t("column.title"),
      primary: true,
      cell: (row) => (
        <span className={classes.title}>
          <UnstyledButton
            data-row-link
            className={classes.link}
            aria-label={t("show", { title: row.title })}
            onClick={() => onOpen(row.id)}
          >
            {row.title}
          </UnstyledButton>
          <EvidenceFlags evidence={row} />
        </span>
      ),
    },
    {
      key: "kind",
      header: t("column.kind"),
      width: "92px",
      cell: (row) => t(`evidence:kindShort.${row.kind}`),
    },
    { key: "source", header: t("column.source"), width: "180px", from: "lg", cell: (row) => row.source },
    { key: "period", header: t("column.period"), width: "250px", from: "lg", cell: periodText },
    {
      key: "collector",
      header: t("column.collector"),
      width: "140px",
      from: "md",
      cell: (row) => <PersonLink person={row.collector} />,
    },
    {
      key: "collectedAt",
      header: t("column.collected"),
      width: "120px",
      cell: (row) => <RelativeTime at={row.collectedAt} />,
    },
    {
      key: "size",
      header: t("column.size"),
      width: "84px",
      end: true,
      cell: (row) => readableSize(row.size),
    },
    {
      key: "download",
      header: t("column.download"),
      quiet: true,
      width: "64px",
      end: true,
      cell: (row) => (
        <ActionIcon
          component="a"
          href={contentAddress(row.id)}
          download={row.fileName}
          aria-label={t("evidence:download", { title: row.title })}
        >
          <IconDownload size={16} aria-hidden />
        </ActionIcon>
      ),
    },
  ];
}

type Props = { rows: Evidence[]; onOpen: (id: string) => void; children?: ReactNode };

/** Pieces of evidence, one a line; a line opens its details. */
export function EvidenceTable({ rows, onOpen, children }: Props) {
  const { t } = useTranslation(["evidence-list", "evidence"]);
  return (
    <DataTable label={t("title")} columns={columnsOf(t, onOpen)} rows={rows} rowKey={(row) => row.id}>
      {children}
    </DataTable>
  );
}
