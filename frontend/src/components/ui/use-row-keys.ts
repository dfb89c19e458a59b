import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "~/lib/shortcuts";

function rowLinks(area: HTMLElement | null): HTMLElement[] {
  return [...(area?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
}

/** Moves the focus from row to row: the row in focus, else the first one, is where it starts. */
export function moveRow(area: HTMLElement | null, step: 1 | -1): void {
  const links = rowLinks(area);
  const current = links.indexOf(document.activeElement as HTMLElement);
  const next = current < 0 ? 0 : Math.min(Math.max(current + step, 0), links.length - 1);
  links[next]?.focus();
  links[next]?.closest("tr, li")?.scrollIntoView({ block: "nearest" });
}

/** `j` and `k` in a list whose rows hold a link each. */
export function useRowKeys(area: RefObject<HTMLElement | null>, title: string): void {
  const { t } = useTranslation("list");
  useShortcuts(title, [
    { key: "j", label: t("keys.next"), run: () => moveRow(area.current, 1) },
    { key: "k", label: t("keys.previous"), run: () => moveRow(area.current, -1) },
  ]);
}
