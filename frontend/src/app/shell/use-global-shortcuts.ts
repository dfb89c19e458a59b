import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "~/lib/shortcuts";

/** Keys that work on every page. */
export function useGlobalShortcuts(openHelp: () => void): void {
  const { t } = useTranslation("keys");
  const navigate = useNavigate();
  const shortcuts = [
    { key: "g i", label: t("goInbox"), run: () => void navigate({ to: "/inbox" }) },
    { key: "g c", label: t("goCases"), run: () => void navigate({ to: "/cases" }) },
    { key: "?", label: t("help"), run: openHelp },
  ];
  useShortcuts(t("everywhere"), shortcuts, true);
}
