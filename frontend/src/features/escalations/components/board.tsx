import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LateBoard } from "~/api/escalation-types";
import { useRowKeys } from "~/components/ui/use-row-keys";
import classes from "~/features/escalations/components/board.module.css";
import { CauseCard } from "~/features/escalations/components/cause-card";
import type { Choice } from "~/features/escalations/components/escalations-screen";
import { causeKey, LEVELS, lanesOf } from "~/features/escalations/model/lanes";

type Props = { board: LateBoard; onChoose: (choice: Choice) => void };

/** Late work in columns by the highest level of each cause, in rows by unit; `j` and `k` move from card to card. */
export function Board({ board, onChoose }: Props) {
  const { t } = useTranslation("escalations");
  const area = useRef<HTMLDivElement>(null);
  useRowKeys(area, t("title"));
  const count = (level: number) => board.levels.find((each) => each.level === level)?.items ?? 0;
  return (
    <div className={classes.board} ref={area}>
      <ul className={classes.heads} aria-label={t("levels")}>
        {LEVELS.map((level) => (
          <li key={level} className={classes.head} data-level={level}>
            <span className={classes.name}>{t(`level.${level}.name`)}</span>
            <span className={classes.count}>{t("tasks", { count: count(level) })}</span>
            <span className={classes.whom}>{t(`level.${level}.whom`)}</span>
          </li>
        ))}
      </ul>
      {lanesOf(board.causes).map(({ unit, levels }) => (
        <section key={unit.id} aria-label={unit.name} className={classes.lane}>
          <h2 className={classes.unit}>{unit.name}</h2>
          <div className={classes.columns}>
            {levels.map((causes, index) => {
              const level = LEVELS[index] ?? 0;
              return (
                <section
                  key={level}
                  className={classes.column}
                  aria-label={`${unit.name}: ${t(`level.${level}.name`)}`}
                  data-empty={causes.length === 0 || undefined}
                >
                  <h3 className={classes.inLane}>{t(`level.${level}.name`)}</h3>
                  {causes.map((cause) => (
                    <CauseCard key={causeKey(cause)} cause={cause} onChoose={onChoose} />
                  ))}
                </section>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
