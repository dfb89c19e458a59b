import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseStage } from "~/api/case-types";
import classes from "~/components/domain/case-stages.module.css";

/** The stages of a case on one line: done, current, ahead. */
export function CaseStages({ stages }: { stages: CaseStage[] }) {
  const { t } = useTranslation("cases");
  return (
    <ol className={classes.stages} aria-label={t("stages.label")}>
      {stages.map((stage) => (
        <li
          key={stage.key}
          className={classes.stage}
          data-state={stage.state}
          aria-current={stage.state === "CURRENT" ? "step" : undefined}
        >
          <span className={classes.bar} aria-hidden />
          <span className={classes.name}>
            {stage.state === "DONE" && <IconCheck size={12} stroke={2.2} aria-label={t("stages.done")} />}
            {stage.title}
          </span>
        </li>
      ))}
    </ol>
  );
}
