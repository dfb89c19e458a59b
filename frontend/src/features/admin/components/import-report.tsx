import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Note } from "~/components/ui/note";
import type { ImportReport } from "~/features/admin/api/people-import";
import classes from "~/features/admin/components/import-report.module.css";

const COUNTS = ["rows", "created", "updated", "unchanged", "rejected"] as const;

/** What a file of people does, or did, row by row where something is wrong. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { t } = useTranslation("admin");
  const wrong = report.rejected > 0 || report.problems.length > 0;
  const outcome = wrong ? "refused" : report.applied ? "applied" : "ready";
  return (
    <section aria-label={t("import.report")} className={classes.report}>
      <Note
        icon={wrong ? IconAlertTriangle : IconCircleCheck}
        alert={wrong}
        title={t(`import.${outcome}`)}
        text={t(`import.${outcome}Text`)}
      />
      <dl className={classes.counts}>
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{t(`import.count.${count}`)}</dt>
            <dd>{report[count]}</dd>
          </div>
        ))}
      </dl>
      {report.problems.length > 0 && (
        <table className={classes.problems}>
          <thead>
            <tr>
              <th scope="col">{t("import.row")}</th>
              <th scope="col">{t("import.column")}</th>
              <th scope="col">{t("import.problem")}</th>
            </tr>
          </thead>
          <tbody>
            {report.problems.map((problem) => (
              <tr key={`${problem.row}${problem.column}${problem.code}`}>
                <td>{problem.row}</td>
                <td>{problem.column && <code>{problem.column}</code>}</td>
                <td>{problem.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {Boolean(report.problemsLeftOut) && (
        <p className={classes.more}>{t("import.leftOut", { count: report.problemsLeftOut ?? 0 })}</p>
      )}
    </section>
  );
}
