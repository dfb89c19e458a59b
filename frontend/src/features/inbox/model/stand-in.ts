import type { ItemRow } from "~/api/case-types";
import { i18n } from "~/i18n/i18n";
import { plainDay } from "~/lib/dates";

/** "for Nora Diaz (away until Thu 26 Nov 2026)"; without the day once she is back. */
export function standInWords({ absent, until }: NonNullable<ItemRow["standIn"]>): string {
  return until
    ? i18n.t("inbox:standIn.until", { name: absent.name, until: plainDay(until) })
    : i18n.t("inbox:standIn.short", { name: absent.name });
}
