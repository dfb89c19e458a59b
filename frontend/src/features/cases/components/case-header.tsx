import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseView } from "~/api/case-types";
import { DueBadge } from "~/components/domain/due-badge";
import { TierMark } from "~/components/domain/tier-mark";
import { CaseActions } from "~/features/cases/components/case-actions";
import classes from "~/features/cases/components/case-header.module.css";
import { CaseStateMark } from "~/features/cases/components/case-state";

/** What one must know of a case before anything else. */
export function CaseHeader({ view }: { view: CaseView }) {
  const { t } = useTranslation(["case-page", "case-list", "common"]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <p className={classes.path}>
          <Link to="/cases" className={classes.up}>
            {t("case-list:title")}
          </Link>
          <span aria-hidden>/</span>
          <span className={classes.number}>{view.number}</span>
          <span aria-hidden>·</span>
          {view.typeTitle}
        </p>
        <h1 className={classes.title}>{view.title}</h1>
        <ul className={classes.facts} aria-label={t("summary")}>
          <li>
            <CaseStateMark state={view.state} word />
          </li>
          {view.state === "OPEN" && view.stageTitle && <li>{view.stageTitle}</li>}
          {view.state === "OPEN" && (
            <li>
              <DueBadge dueAt={view.dueAt} waitsUntil={view.waitsUntil} />
            </li>
          )}
          {view.escalationLevel > 0 && (
            <li data-strong>{t("common:lateLevel", { level: view.escalationLevel })}</li>
          )}
          {view.tier && (
            <li>
              <TierMark tier={view.tier} word />
            </li>
          )}
          {view.grade && (
            <li data-strong={view.grade === "MAJOR" || undefined}>{t(`common:grade.${view.grade}`)}</li>
          )}
          {view.attempt > 1 && <li>{t("common:attempt", { count: view.attempt })}</li>}
          {view.level > 0 && <li>{t("case-list:level", { level: view.level })}</li>}
        </ul>
      </div>
      <CaseActions view={view} />
    </header>
  );
}
