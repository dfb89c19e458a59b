import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isProblem } from "~/api/problem";
import { ProblemAlert } from "~/components/ui/problem-alert";

/** Why completing was refused. A lost race says who was faster and offers what is there now. */
export function Refusal({ error, onReload }: { error: unknown; onReload: () => void }) {
  const { t } = useTranslation("inbox");
  const outdated = isProblem(error) && (error.status === 409 || error.status === 412);
  return (
    <ProblemAlert error={error}>
      {isProblem(error) &&
        error.violations.map(({ pointer, message }) => <span key={pointer}>{message}</span>)}
      {outdated && (
        <Button size="xs" variant="default" onClick={onReload}>
          {t("refused.reload")}
        </Button>
      )}
    </ProblemAlert>
  );
}
