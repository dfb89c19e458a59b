import { Button } from "@mantine/core";
import type { TFunction } from "i18next";
import type { ApiToken } from "~/api/token-types";
import { RelativeTime } from "~/components/domain/relative-time";
import type { Column } from "~/components/ui/data-table";
import { scopeKey } from "~/features/account/model/scope-key";

/** `live`, or how it ended. */
function stateOf(token: ApiToken): "live" | "revoked" | "expired" {
  return token.live ? "live" : token.revokedAt ? "revoked" : "expired";
}

export function tokenColumns(
  t: TFunction<"tokens">,
  onRevoke: (token: ApiToken) => void,
): Column<ApiToken>[] {
  return [
    { key: "name", header: t("column.name"), primary: true, cell: (row) => row.name },
    {
      key: "hint",
      header: t("column.hint"),
      width: "220px",
      from: "xl",
      cell: (row) => <code>{row.hint}</code>,
    },
    {
      key: "scopes",
      header: t("column.scopes"),
      width: "250px",
      cell: (row) => row.scopes.map((scope) => t(`scope.${scopeKey(scope)}`)).join(", "),
    },
    {
      key: "used",
      header: t("column.used"),
      width: "130px",
      cell: (row) => (row.lastUsedAt ? <RelativeTime at={row.lastUsedAt} /> : t("never")),
    },
    {
      key: "state",
      header: t("column.state"),
      width: "190px",
      cell: (row) => (
        <>
          {t(`state.${stateOf(row)}`)} <RelativeTime at={row.revokedAt ?? row.expiresAt} />
        </>
      ),
    },
    {
      key: "revoke",
      header: t("revoke"),
      quiet: true,
      width: "110px",
      end: true,
      cell: (row) =>
        row.live && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("revokeNamed", { name: row.name })}
            onClick={() => onRevoke(row)}
          >
            {t("revoke")}
          </Button>
        ),
    },
  ];
}
