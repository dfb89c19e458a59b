import { Accordion } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AsksView, ExtensionView } from "~/api/ask-types";
import type { Instant, PersonRef } from "~/api/types";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import classes from "~/features/inbox/components/asks/asks.module.css";
import { plainDay, shortDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

/** What was asked and decided about the task's time before; closed at first, with a line that says how much there is. */
export function AskHistory({ asks }: { asks: AsksView }) {
  const { t } = useTranslation("asks");
  const decided = asks.extensions.filter(({ state }) => state !== "OPEN");
  return (
    <Accordion
      variant="contained"
      chevronPosition="left"
      classNames={{ item: classes.box, label: classes.boxLabel }}
    >
      <Accordion.Item value="history">
        <Accordion.Control>
          <span className={classes.boxTitle}>{t("history.title")}</span>{" "}
          <span className={classes.note}>
            {t("used", { count: asks.extensionsGranted, most: asks.extensionsMost })}
          </span>
        </Accordion.Control>
        <Accordion.Panel>
          <ul className={classes.list}>
            {decided.map((one) => (
              <Extension key={one.id} extension={one} />
            ))}
            {asks.acceptances.map((one) => (
              <Line key={`accepted-${one.at}`} by={one.by} at={one.at} words={one.reason}>
                {t("history.accepted", { day: plainDay(one.until) })}
              </Line>
            ))}
            {asks.nudges.map((one) => (
              <Line key={`nudge-${one.at}`} by={one.by} at={one.at} words={one.message}>
                {t("history.nudged")}
              </Line>
            ))}
          </ul>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Extension({ extension }: { extension: ExtensionView }) {
  const { t } = useTranslation("asks");
  const now = useNow();
  const day = (instant: Instant | null) =>
    instant ? shortDay(new Date(instant), now, { zone: zone() }) : "";
  const asked = extension.askedBy && (
    <span className={classes.note}>
      {t("history.asked", { name: extension.askedBy.name, reason: extension.reason })}
    </span>
  );
  switch (extension.state) {
    case "GRANTED":
      return (
        <Line
          by={extension.decidedBy}
          at={extension.decidedAt ?? extension.askedAt}
          words={extension.decisionReason ?? (extension.askedBy ? "" : extension.reason)}
          below={asked}
        >
          {t("history.granted", { before: day(extension.dueBefore), after: day(extension.dueAfter) })}
        </Line>
      );
    case "REFUSED":
      return (
        <Line
          by={extension.decidedBy}
          at={extension.decidedAt ?? extension.askedAt}
          words={extension.decisionReason ?? ""}
          below={asked}
        >
          {t("history.refused", { day: plainDay(extension.askedUntil ?? "") })}
        </Line>
      );
    default:
      return (
        <Line by={extension.askedBy} at={extension.askedAt} words={extension.reason}>
          {t("history.lapsed")}
        </Line>
      );
  }
}

type LineProps = { by: PersonRef | null; at: Instant; words: string; children: ReactNode; below?: ReactNode };

function Line({ by, at, words, children, below }: LineProps) {
  return (
    <li className={classes.line}>
      <span>{children}</span>
      {words && <span className={classes.text}>“{words}”</span>}
      <span className={classes.note}>
        {by && <PersonLink person={by} />} · <RelativeTime at={at} />
      </span>
      {below}
    </li>
  );
}
