import { Badge, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cause } from "~/api/escalation-types";
import { PersonLink } from "~/components/domain/person-link";
import classes from "~/features/escalations/components/cause-card.module.css";
import type { Choice } from "~/features/escalations/components/escalations-screen";
import { LateTask } from "~/features/escalations/components/late-task";

type Props = { cause: Cause; onChoose: (choice: Choice) => void };

/** One cause of lateness with everything it makes late; several tasks are folded until they are asked for. */
export function CauseCard({ cause, onChoose }: Props) {
  const { t } = useTranslation("escalations");
  const { kind, person, case: file, items, level, waiting } = cause;
  const single = items.length === 1;
  const [open, setOpen] = useState(false);
  const list = useId();
  const atLevel = items.filter(({ item }) => item.escalationLevel === level).length;
  const mixed = atLevel < items.length;
  const name = person?.name ?? file?.number ?? "";
  const worst = Math.max(...items.map(({ daysLate }) => daysLate));
  return (
    <article className={classes.card} data-level={level} aria-label={name}>
      <div className={classes.head}>
        <span className={classes.who}>
          {person && <PersonLink person={person} />}
          {file && (
            <Link to="/cases/$caseId" params={{ caseId: file.id }} className={classes.case}>
              {file.number}
            </Link>
          )}
        </span>
        {kind === "ABSENT" && <Badge>{t("absent")}</Badge>}
        {kind === "CASE" && <Badge>{t("nobody")}</Badge>}
      </div>
      <p className={classes.facts}>
        <strong className={classes.late}>{t("daysLate", { count: worst })}</strong>
        {waiting > 0 && <span>{t("waiting", { count: waiting })}</span>}
      </p>
      {!single && (
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={list}
          data-row-link
          onClick={() => setOpen(!open)}
        >
          <span>
            {t("tasks", { count: items.length })} <VisuallyHidden>{t("of", { name })}</VisuallyHidden>
            {mixed && <span className={classes.detail}> · {t("worst", { count: atLevel, level })}</span>}
          </span>
          <IconChevronDown size={14} stroke={1.8} aria-hidden className={classes.chevron} />
        </UnstyledButton>
      )}
      <ul id={list} className={classes.tasks} aria-label={t("tasksOf", { name })}>
        {(single || open) &&
          items.map((late) => (
            <LateTask key={late.item.id} late={late} onChoose={onChoose} single={single} />
          ))}
      </ul>
    </article>
  );
}
