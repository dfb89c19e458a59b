import { Button, Stack } from "@mantine/core";
import { IconInfoCircle, IconKey, IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiToken } from "~/api/token-types";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { tokensQuery } from "~/features/account/api/tokens";
import { NewTokenDialog } from "~/features/account/components/new-token-dialog";
import { RevokeTokenDialog } from "~/features/account/components/revoke-token-dialog";
import { tokenColumns } from "~/features/account/components/token-columns";

/** The tokens with which one's pipelines act, and no others'. */
export function TokensScreen() {
  const { t } = useTranslation("tokens");
  const client = useQueryClient();
  const tokens = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiToken>();
  const renew = () => void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t("add")}
    </Button>
  );
  return (
    <Page title={t("title")} text={t("text")} actions={add}>
      <Stack gap="md">
        <Notice icon={IconInfoCircle} title={t("limits")}>
          {t("limitsText")}
        </Notice>
        <QueryBoundary
          query={tokens}
          isEmpty={(data) => data.items.length === 0}
          empty={<EmptyState icon={IconKey} title={t("empty")} text={t("emptyText")} />}
        >
          {(data) => (
            <DataTable
              label={t("title")}
              columns={tokenColumns<ApiToken>(t, (row) => row, setRevoking)}
              rows={data.items}
              rowKey={(row) => row.id}
            />
          )}
        </QueryBoundary>
      </Stack>
      {making && <NewTokenDialog onMade={renew} onClose={() => setMaking(false)} />}
      {revoking && (
        <RevokeTokenDialog token={revoking} onDone={renew} onClose={() => setRevoking(undefined)} />
      )}
    </Page>
  );
}
