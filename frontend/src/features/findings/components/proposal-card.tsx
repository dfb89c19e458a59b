import { Badge, Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DueBadge } from "~/components/domain/due-badge";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import type { Proposal } from "~/features/findings/api/proposals";
import classes from "~/features/findings/components/findings.module.css";
import type { Decision } from "~/features/findings/components/proposal-decision";

type Props = { proposal: Proposal; onDecide: (decision: Decision) => void };

const SHOWN = 5;

/** One proposed finding: which obligation is late where, how much of it, and what can be decided. */
export function ProposalCard({ proposal, onDecide }: Props) {
  const { t } = useTranslation(["findings", "common"]);
  return (
    <li className={classes.card}>
      <div className={classes.line}>
        <h2 className={classes.title}>
          {proposal.stepTitle} · {proposal.control?.label ?? proposal.unit.name}
        </h2>
        <Group gap="xs">
          {proposal.allowedActions.map((action) => (
            <Button
              key={action}
              size="xs"
              variant={action === "confirm" ? "filled" : "default"}
              onClick={() => onDecide(action)}
            >
              {t(`action.${action}`)}
            </Button>
          ))}
        </Group>
      </div>
      <div className={classes.facts}>
        <Badge data-tier="CRITICAL">{t("common:level", { level: proposal.level })}</Badge>
        <span>{proposal.caseTypeTitle}</span>
        <span>{proposal.unit.name}</span>
        <span>{proposal.quarter}</span>
        <span>{t("lateCount", { count: proposal.lateCount })}</span>
        <RelativeTime at={proposal.openedAt} />
      </div>
      <ul className={classes.late} aria-label={t("late")}>
        {proposal.late.slice(0, SHOWN).map(({ itemId, caseRef, dueAt }) => (
          <li key={itemId} className={classes.lateRow}>
            <Link to="/cases/$caseId" params={{ caseId: caseRef.id }}>
              {caseRef.number} · {caseRef.title}
            </Link>
            <DueBadge dueAt={dueAt} short />
          </li>
        ))}
        {proposal.lateCount > SHOWN && <li>{t("more", { count: proposal.lateCount - SHOWN })}</li>}
      </ul>
      {proposal.decidedBy && (
        <p className={classes.reason}>
          <PersonLink person={proposal.decidedBy} />: {proposal.reason ?? t(`status.${proposal.status}`)}{" "}
          {proposal.caseRef && (
            <Link to="/cases/$caseId" params={{ caseId: proposal.caseRef.id }}>
              {proposal.caseRef.number}
            </Link>
          )}
        </p>
      )}
    </li>
  );
}
