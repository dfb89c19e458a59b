import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LateItem, Why } from "~/api/escalation-types";
import { ItemMenu } from "~/components/domain/item-actions/item-menu";
import { timeActions } from "~/components/domain/item-actions/time-actions";
import { Marks } from "~/components/domain/marks";
import { RelativeTime } from "~/components/domain/relative-time";
import classes from "~/features/escalations/components/cause-card.module.css";
import type { Choice } from "~/features/escalations/components/escalations-screen";
import { fullInstant, shortDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

type Props = {
  late: LateItem;
  /** The card above says how late it is and what waits. */
  single: boolean;
  onChoose: (choice: Choice) => void;
};

/** One late task: which, of which case, how late, why it is here, what was done, and what can be. */
export function LateTask({ late, single, onChoose }: Props) {
  const { t } = useTranslation(["escalations", "inbox"]);
  const now = useNow();
  const { item, daysLate, waiting, silentUntil, why, happened } = late;
  const actions = timeActions(item.allowedActions).filter(
    (each) => each !== "askColleague" && each !== "nudge",
  );
  const handOver = (["staff", "reassign"] as const).find((each) => item.allowedActions.includes(each));
  return (
    <li className={classes.task}>
      <Link to="/inbox" search={{ item: item.id }} className={classes.title} data-row-link>
        {item.title}
      </Link>
      {item.detail && <span className={classes.detail}>{item.detail}</span>}
      <Link to="/cases/$caseId" params={{ caseId: item.case.id }} className={classes.case}>
        {item.case.number} {item.case.title}
      </Link>
      <span className={classes.marks}>
        <Marks tier={item.tier} grade={item.grade} attempt={item.attempt} level={item.escalationLevel} />
      </span>
      {!single && (
        <span className={classes.facts}>
          <strong className={classes.late}>{t("daysLate", { count: daysLate })}</strong>
          {waiting > 0 && <span>{t("waiting", { count: waiting })}</span>}
        </span>
      )}
      {item.assignee === null && item.offeredTo.length > 0 && (
        <span className={classes.detail}>{t("offeredTo", { names: item.offeredTo.join(", ") })}</span>
      )}
      <WhyHere why={why} />
      {silentUntil && (
        <span className={classes.detail}>
          {t("silent", { day: shortDay(new Date(silentUntil), now, { zone: zone() }) })}
        </span>
      )}
      {happened.length > 0 && (
        <details className={classes.happened}>
          <summary>{t("happened", { count: happened.length })}</summary>
          <ul>
            {happened.map(({ kind, at, by }) => (
              <li key={`${kind} ${at}`}>
                {t(`event.${kind}`, { name: by?.name })} · <RelativeTime at={at} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <span className={classes.actions}>
        {item.allowedActions.includes("nudge") && (
          <Button size="compact-xs" variant="default" onClick={() => onChoose({ item, action: "nudge" })}>
            {t("nudge")}
          </Button>
        )}
        {handOver && (
          <Button size="compact-xs" variant="default" onClick={() => onChoose({ item, action: handOver })}>
            {t(`inbox:${handOver}`)}
          </Button>
        )}
        <ItemMenu
          actions={actions}
          label={t("actions", { title: item.title, number: item.case.number })}
          size={24}
          onChoose={(action) => onChoose({ item, action })}
        />
      </span>
    </li>
  );
}

function WhyHere({ why: { kind, level, at } }: { why: Why }) {
  const { t } = useTranslation("escalations");
  const now = useNow();
  return (
    <span className={classes.detail} title={at ? fullInstant(new Date(at), { zone: zone() }) : undefined}>
      {kind === "LEVEL" && at
        ? t("why.LEVEL", { level, day: shortDay(new Date(at), now, { zone: zone() }) })
        : t(`why.${kind}`)}
    </span>
  );
}
