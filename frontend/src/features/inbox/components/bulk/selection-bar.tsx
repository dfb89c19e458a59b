import { ActionIcon, Button, Checkbox } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemRow } from "~/api/case-types";
import { BulkDialog } from "~/features/inbox/components/bulk/bulk-dialog";
import classes from "~/features/inbox/components/bulk/selection-bar.module.css";
import type { Selection } from "~/features/inbox/components/use-selection";
import { BULK_ACTIONS, type BulkAction, possible } from "~/features/inbox/model/selection";
import { useShortcuts } from "~/lib/shortcuts";

const KEY: Record<BulkAction, string> = { claim: "c", reassign: "r", askMoreTime: "d" };

/** How many rows are selected and what can be done with all of them; there while at least one is. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation("inbox");
  // Rows leave the list while their results are shown.
  const [asked, setAsked] = useState<{ action: BulkAction; rows: ItemRow[] }>();
  const { rows, all, selectAll, clear } = selection;
  const can = possible(rows);
  const ask = (action: BulkAction) => setAsked({ action, rows });
  useShortcuts(
    t("keys.selection"),
    [
      ...BULK_ACTIONS.map((action) => ({
        key: KEY[action],
        label: t(`bulk.${action}.label`),
        run: () => ask(action),
        disabled: !can.includes(action),
      })),
      { key: "Escape", label: t("bulk.clear"), run: clear, disabled: rows.length === 0 },
    ],
    rows.length > 0 ? "first" : "page",
  );
  return (
    <>
      {rows.length > 0 && (
        <fieldset className={classes.bar} aria-label={t("bulk.label")}>
          <div className={classes.count}>
            <Checkbox
              size="xs"
              checked={all}
              indeterminate={!all}
              onChange={all ? clear : selectAll}
              label={<span aria-live="polite">{t("bulk.selected", { count: rows.length })}</span>}
              aria-label={t("bulk.all")}
            />
            <ActionIcon variant="subtle" size={24} color="gray" onClick={clear} aria-label={t("bulk.clear")}>
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </div>
          <div className={classes.actions}>
            {BULK_ACTIONS.map((action) => (
              <Button
                key={action}
                variant="default"
                size="compact-sm"
                disabled={!can.includes(action)}
                onClick={() => ask(action)}
              >
                {t(`bulk.${action}.label`)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {asked && (
        <BulkDialog
          action={asked.action}
          rows={asked.rows}
          onClose={(finished) => {
            setAsked(undefined);
            if (finished) {
              clear();
            }
          }}
        />
      )}
    </>
  );
}
