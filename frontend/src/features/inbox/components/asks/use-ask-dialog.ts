import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TimeAction } from "~/api/ask-types";
import { asksQuery } from "~/api/asks";
import type { ItemView } from "~/api/case-types";
import { timeActions } from "~/components/domain/item-actions/time-actions";
import { useShortcuts } from "~/lib/shortcuts";

export type AskDialog = ReturnType<typeof useAskDialog>;

/** What may be asked about the open item, what was, and which dialog is open; `d` asks for more time. */
export function useAskDialog(item: ItemView) {
  const { t } = useTranslation("asks");
  const { data: asks } = useQuery(asksQuery(item.id));
  const [kind, setKind] = useState<TimeAction>();
  const actions = timeActions(asks?.allowedActions ?? []);
  useShortcuts(t("keys"), [
    {
      key: "d",
      label: t("askMoreTime.menu"),
      run: () => setKind("askMoreTime"),
      disabled: !actions.includes("askMoreTime"),
    },
  ]);
  return { asks, actions, kind, open: setKind, close: () => setKind(undefined) };
}
