import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "~/components/ui/filter-bar.module.css";

type Props = { label: string; active: boolean; onClear: () => void; children: ReactNode };

/** The row of filters above a list; on a phone it scrolls sideways instead of pushing the list away. */
export function FilterBar({ label, active, onClear, children }: Props) {
  const { t } = useTranslation("list");
  return (
    <search className={classes.bar} aria-label={label}>
      {children}
      {active && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear} className={classes.clear}>
          {t("clear")}
        </Button>
      )}
    </search>
  );
}
