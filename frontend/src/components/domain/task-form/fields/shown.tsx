import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "~/components/domain/task-form/fields/shown.module.css";

/** An answer that is only read: plain text instead of a locked box. */
export function Shown({ label, value }: { label: string; value: ReactNode }) {
  const { t } = useTranslation("form");
  const empty = value === "" || value === null || value === undefined;
  return (
    <dl className={classes.shown}>
      <dt>{label}</dt>
      <dd data-empty={empty || undefined}>{empty ? t("notAnswered") : value}</dd>
    </dl>
  );
}
