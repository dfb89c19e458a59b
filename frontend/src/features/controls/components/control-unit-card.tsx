import { ActionIcon, Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight, IconPencil, IconUserQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ControlUnit, PersonRef } from "~/api/types";
import { PersonLink } from "~/components/domain/person-link";
import { TierMark } from "~/components/domain/tier-mark";
import classes from "~/features/controls/components/control-unit-card.module.css";
import { DutyHistory } from "~/features/controls/components/duty-history";
import { NextDue } from "~/features/controls/components/next-due";

type Props = { unit: ControlUnit; onEdit: () => void };

/** A control in one unit: who owns, stands in and operates it, and who did before. */
export function ControlUnitCard({ unit, onEdit }: Props) {
  const { t } = useTranslation("controls");
  const [open, { toggle }] = useDisclosure(false);
  const past = `history-${unit.id}`;
  return (
    <section className={classes.card} aria-label={unit.unit.name}>
      <header className={classes.head}>
        <h3 className={classes.name}>{unit.unit.name}</h3>
        <TierMark tier={unit.tier} word />
        <span className={classes.due}>
          <NextDue day={unit.nextDue} />
        </span>
        {unit.allowedActions.includes("edit") && (
          <ActionIcon aria-label={t("unit.editTitle", { unit: unit.unit.name })} onClick={onEdit}>
            <IconPencil size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </header>
      <dl className={classes.duties}>
        <Duty label={t("duty.OWNER")} person={unit.owner} missing={t("noOwner")} />
        <Duty label={t("duty.DEPUTY")} person={unit.deputy} />
        <Duty label={t("duty.OPERATOR")} person={unit.operator} />
      </dl>
      {unit.history.length > 0 && (
        <>
          <UnstyledButton className={classes.more} aria-expanded={open} aria-controls={past} onClick={toggle}>
            <IconChevronRight
              size={14}
              aria-hidden
              className={classes.chevron}
              data-open={open || undefined}
            />
            {t("history", { count: unit.history.length })}
          </UnstyledButton>
          <Collapse expanded={open} id={past}>
            <DutyHistory history={unit.history} />
          </Collapse>
        </>
      )}
    </section>
  );
}

function Duty({ label, person, missing }: { label: string; person: PersonRef | null; missing?: string }) {
  const { t } = useTranslation("controls");
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {person ? (
          <PersonLink person={person} />
        ) : missing ? (
          <span className={classes.missing}>
            <IconUserQuestion size={15} stroke={1.7} aria-hidden />
            {missing}
          </span>
        ) : (
          <span className={classes.dim}>{t("nobody")}</span>
        )}
      </dd>
    </div>
  );
}
