import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "~/api/problem";
import { Notice } from "~/components/ui/notice";
import { listOf } from "~/i18n/list";
import { problemText } from "~/i18n/problem-text";

/** A refused action beside the form it belongs to: why, and who may do it instead. */
export function ProblemAlert({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useTranslation();
  if (!error) {
    return null;
  }
  const who = isProblem(error) ? error.who.map((person) => person.name) : [];
  return (
    <Notice icon={IconAlertTriangle} tone="error" urgent>
      <span>{problemText(error)}</span>
      {who.length > 0 && <span>{t("whoMay", { people: listOf(who) })}</span>}
      {children}
    </Notice>
  );
}
