import { IconKey } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeldToken } from "~/api/token-types";
import { PersonLink } from "~/components/domain/person-link";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterToggle } from "~/components/ui/filter-toggle";
import { LoadMore } from "~/components/ui/load-more";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { allTokensQuery, revokeAnyToken } from "~/features/account/api/tokens";
import { tokenColumns } from "~/features/account/components/token-columns";
import type { TokenSearch } from "~/features/account/model/token-search";
import { notifyDone } from "~/lib/notify";

type Props = { search: TokenSearch; onSearch: (search: TokenSearch) => void };

/** Everybody's tokens, for administrators: who holds them, what they may, when they were used; and an end to any. */
export function AllTokensScreen({ search, onSearch }: Props) {
  const { t } = useTranslation("tokens");
  const client = useQueryClient();
  const ended = search.ended === true;
  const tokens = useInfiniteQuery(allTokensQuery(ended));
  const [revoking, setRevoking] = useState<HeldToken>();
  const [first, ...others] = tokenColumns<HeldToken>(t, (row) => row.token, setRevoking);
  const holder = {
    key: "holder",
    header: t("column.holder"),
    width: "170px",
    cell: (row: HeldToken) => <PersonLink person={row.holder} />,
  };
  return (
    <Page
      title={t("all.title")}
      text={t("all.text")}
      actions={
        <FilterToggle
          label={t("all.ended")}
          on={ended}
          onChange={(on) => onSearch(on ? { ended: true } : {})}
        />
      }
    >
      <QueryBoundary
        query={tokens}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={<EmptyState icon={IconKey} title={t("all.empty")} text={t("all.emptyText")} />}
      >
        {(data) => (
          <DataTable
            label={t("all.title")}
            columns={[...(first ? [first] : []), holder, ...others]}
            rows={data.pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
          >
            <LoadMore query={tokens} />
          </DataTable>
        )}
      </QueryBoundary>
      <ReasonDialog
        opened={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={t("revokeNamed", { name: revoking?.token.name ?? "" })}
        text={t("revokeText")}
        label={t("all.reason")}
        submit={t("revoke")}
        danger
        onSubmit={async (reason) => {
          if (revoking) {
            await revokeAnyToken(revoking.id, reason);
            await client.invalidateQueries({ queryKey: ["tokens"] });
            notifyDone(t("revoked"));
          }
        }}
      />
    </Page>
  );
}
