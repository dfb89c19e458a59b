import { Button } from "@mantine/core";
import { IconPackageExport, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may, useSession } from "~/api/use-session";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { LoadMore } from "~/components/ui/load-more";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { type AuditPack, packListQuery } from "~/features/packs/api/packs";
import { NewPackDialog } from "~/features/packs/components/new-pack-dialog";
import { PackProgress } from "~/features/packs/components/pack-progress";
import classes from "~/features/packs/components/packs.module.css";
import { plainDay } from "~/lib/dates";

/** Audit packs for those who may make some, and those a guest was given; others are told whom they are for. */
export function PacksScreen() {
  const { t } = useTranslation("packs");
  const session = useSession();
  return session.guest || may(session, "MAKE_AUDIT_PACK") ? (
    <PackList guest={session.guest} />
  ) : (
    <Page title={t("title")}>
      <EmptyState icon={IconPackageExport} title={t("denied")} text={t("deniedText")} />
    </Page>
  );
}

function PackList({ guest }: { guest: boolean }) {
  const { t } = useTranslation("packs");
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const packs = useInfiniteQuery(packListQuery);
  const rows = packs.data?.pages.flatMap((page) => page.items) ?? [];
  const add = !guest && (
    <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => setAdding(true)}>
      {t("new")}
    </Button>
  );
  return (
    <Page bare title={t("title")} text={t(guest ? "guestText" : "text")} actions={add}>
      <Scroll>
        <QueryBoundary
          query={packs}
          isEmpty={() => rows.length === 0}
          empty={
            <EmptyState
              icon={IconPackageExport}
              title={t("empty")}
              text={t(guest ? "guestEmpty" : "emptyText")}
            />
          }
        >
          {() => (
            <DataTable label={t("title")} columns={columnsOf(t)} rows={rows} rowKey={(row) => row.id}>
              <LoadMore query={packs} />
            </DataTable>
          )}
        </QueryBoundary>
      </Scroll>
      {adding && (
        <NewPackDialog
          onClose={() => setAdding(false)}
          onMade={(pack) => void navigate({ to: "/audit-packs/$packId", params: { packId: pack.id } })}
        />
      )}
    </Page>
  );
}

function columnsOf(t: TFunction<"packs">): Column<AuditPack>[] {
  return [
    {
      key: "title",
      header: t("field.title"),
      primary: true,
      cell: (row) => (
        <Link to="/audit-packs/$packId" params={{ packId: row.id }} data-row-link className={classes.link}>
          {row.title}
        </Link>
      ),
    },
    {
      key: "period",
      header: t("field.period"),
      width: "220px",
      from: "md",
      cell: (row) => t("period", { from: plainDay(row.periodFrom), to: plainDay(row.periodTo) }),
    },
    {
      key: "content",
      header: t("field.content"),
      width: "170px",
      cell: (row) => `${t("caseCount", { count: row.cases })}, ${t("fileCount", { count: row.files })}`,
    },
    {
      key: "requestedBy",
      header: t("field.requestedBy"),
      width: "140px",
      from: "lg",
      cell: (row) => <PersonLink person={row.requestedBy} />,
    },
    {
      key: "requestedAt",
      header: t("field.requestedAt"),
      width: "120px",
      from: "md",
      cell: (row) => <RelativeTime at={row.requestedAt} />,
    },
    { key: "state", header: t("field.state"), width: "150px", cell: (row) => <PackProgress pack={row} /> },
  ];
}
