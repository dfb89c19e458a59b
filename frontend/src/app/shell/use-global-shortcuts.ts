import { useHotkeys } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { modKey } from "~/lib/mod-key";
import { useShortcuts } from "~/lib/shortcuts";

/** Whether a dialog has the keys: what is half-typed there is not left by accident. */
function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role='dialog']") !== null;
}

/** Keys that work on every page; the palette opens from inside a field too. */
export function useGlobalShortcuts(openHelp: () => void, openPalette: () => void): void {
  const { t } = useTranslation("keys");
  const navigate = useNavigate();
  const shortcuts = [
    { key: "g i", label: t("goInbox"), run: () => void navigate({ to: "/inbox" }) },
    { key: "g c", label: t("goCases"), run: () => void navigate({ to: "/cases" }) },
    // Listed here; Control and Command never reach the keys of a page.
    { key: `${modKey()} K`, label: t("palette.open"), run: openPalette },
    { key: "?", label: t("help"), run: openHelp },
  ];
  useShortcuts(t("everywhere"), shortcuts, "everywhere");
  useHotkeys([["mod+K", (event) => !inDialog(event.target) && openPalette()]], []);
}
