import { Button } from "@mantine/core";
import type { TFunction } from "i18next";
import type { ApiToken } from "~/api/token-types";
import { RelativeTime } from "~/components/domain/relative-time";
import type { Column } from "~/components/ui/data-table";
import { scopeKey } from "~/features/account/model/scope-key";

function usedAt(at: string | null, t: TFunction<"tokens">) {
  return at ? <RelativeTime at={at} /> : t("never");
}

/** `live`, or how it ended. */
function stateOf(token: ApiToken): "live" | "revoked" | "expired" {
  return token.live ? "live" : token.revokedAt ? "revoked" : "expired";
}

/** Whose tokens they are does not matter here: a row is whatever holds one. */
export function tokenColumns<T>(
  t: TFunction<"tokens">,
  tokenOf: (row: T) => ApiToken,
  onRevoke: (row: T) => void,
): Column<T>[] {
  return [
    { key: "name", header: t("column.name"), primary: true, cell: (row) => tokenOf(row).name },
    {
      key: "hint",
      header: t("column.hint"),
      width: "220px",
      from: "xl",
      cell: (row) => <code>{tokenOf(row).hint}</code>,
    },
    {
      key: "scopes",
      header: t("column.scopes"),
      width: "250px",
      cell: (row) =>
        tokenOf(row)
          .scopes.map((scope) => t(`scope.${scopeKey(scope)}`))
          .join(", "),
    },
    {
      key: "used",
      header: t("column.used"),
      width: "130px",
      cell: (row) => usedAt(tokenOf(row).lastUsedAt, t),
    },
    {
      key: "state",
      header: t("column.state"),
      width: "190px",
      cell: (row) => (
        <>
          {t(`state.${stateOf(tokenOf(row))}`)}{" "}
          <RelativeTime at={tokenOf(row).revokedAt ?? tokenOf(row).expiresAt} />
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
        tokenOf(row).live && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("revokeNamed", { name: tokenOf(row).name })}
            onClick={() => onRevoke(row)}
          >
            {t("revoke")}
          </Button>
        ),
    },
  ];
}
