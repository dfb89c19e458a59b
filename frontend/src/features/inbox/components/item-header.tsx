import { ActionIcon, Button, Group } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ItemView } from "~/api/case-types";
import { useSession } from "~/api/use-session";
import { DueBadge } from "~/components/domain/due-badge";
import { HandOverDialog } from "~/components/domain/item-actions/hand-over-dialog";
import { ItemMenu } from "~/components/domain/item-actions/item-menu";
import { Marks } from "~/components/domain/marks";
import { PersonLink } from "~/components/domain/person-link";
import type { AskDialog } from "~/features/inbox/components/asks/use-ask-dialog";
import classes from "~/features/inbox/components/item-header.module.css";
import { handOverOf, type ItemFlow } from "~/features/inbox/components/use-item-flow";
import { shortDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

type Props = { item: ItemView; flow: ItemFlow; asking: AskDialog; onBack: () => void };

/** Which task of which case, until when, with whom, and what can be done with it besides answering. */
export function ItemHeader({ item, flow, asking, onBack }: Props) {
  const { t } = useTranslation(["inbox", "asks"]);
  const now = useNow();
  const { person } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  // Keyboard and screen reader continue at the task that was opened.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const handOver = handOverOf(item);
  return (
    <header className={classes.header}>
      <div className={classes.path}>
        <ActionIcon className={classes.back} onClick={onBack} aria-label={t("back")}>
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
        <Link to="/cases/$caseId" params={{ caseId: item.case.id }} className={classes.case}>
          <span className={classes.number}>{item.case.number}</span> {item.case.title}
        </Link>
      </div>
      <div className={classes.line}>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {item.title}
        </h2>
        <Group gap="xs">
          {flow.release && (
            <Button variant="default" size="xs" onClick={flow.release} loading={flow.acting}>
              {t("release")}
            </Button>
          )}
          {item.allowedActions.includes(handOver) && (
            <Button variant="default" size="xs" onClick={() => flow.openHandOver(handOver)}>
              {t(handOver)}
            </Button>
          )}
          <ItemMenu actions={asking.actions} onChoose={asking.open} />
        </Group>
      </div>
      {item.detail && <p className={classes.detail}>{item.detail}</p>}
      <div className={classes.facts}>
        <DueBadge dueAt={item.dueAt} done={item.state !== "OPEN"} />
        {item.originalDueAt !== null && item.originalDueAt !== item.dueAt && (
          <span className={classes.with}>
            {t("asks:dueOriginally", { day: shortDay(new Date(item.originalDueAt), now, { zone: zone() }) })}
          </span>
        )}
        {asking.asks?.dueSetOutside && <span className={classes.with}>{t("asks:setOutside")}</span>}
        <span className={classes.with}>
          {item.assignee ? (
            <>
              {t("assignee")}{" "}
              {item.assignee.id === person.id ? t("you") : <PersonLink person={item.assignee} />}
            </>
          ) : (
            item.offeredTo.length > 0 && t("offeredTo", { names: item.offeredTo.join(", ") })
          )}
        </span>
        <Marks tier={item.tier} grade={item.grade} attempt={item.attempt} level={item.escalationLevel} />
      </div>
      {flow.handOver && <HandOverDialog item={item} action={flow.handOver} onClose={flow.closeHandOver} />}
    </header>
  );
}
