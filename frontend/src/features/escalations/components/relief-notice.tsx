import { IconBolt } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Relief } from "~/api/escalation-types";
import { Notice } from "~/components/ui/notice";
import classes from "~/features/escalations/components/escalations.module.css";
import { reliefOf } from "~/features/escalations/model/lanes";

/** What to do first: the late tasks for which most others wait. */
export function ReliefNotice({ relief }: { relief: Relief[] }) {
  const { t } = useTranslation("escalations");
  const { tasks, others } = reliefOf(relief);
  return (
    <Notice icon={IconBolt} tone="warning" title={t("relief.title", { count: tasks, others })}>
      <ul className={classes.plain}>
        {relief.map(({ case: file, items, unblocks }) => (
          <li key={file.id}>
            <Link to="/cases/$caseId" params={{ caseId: file.id }}>
              {file.number} {file.title}
            </Link>{" "}
            <span className={classes.dim}>
              {t("relief.case", { count: items.length })} · {t("waiting", { count: unblocks })}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
