import { IconInfoCircle, IconMoodCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TimeAction } from "~/api/ask-types";
import type { ItemRow } from "~/api/case-types";
import type { HandOver } from "~/api/hand-over";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterBar } from "~/components/ui/filter-bar";
import { FilterPill } from "~/components/ui/filter-pill";
import { Notice } from "~/components/ui/notice";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { boardQuery, forecastQuery } from "~/features/escalations/api/escalations";
import { Board } from "~/features/escalations/components/board";
import classes from "~/features/escalations/components/escalations.module.css";
import { ForecastPanel } from "~/features/escalations/components/forecast-panel";
import { ItemDecision } from "~/features/escalations/components/item-decision";
import { ReliefNotice } from "~/features/escalations/components/relief-notice";

type Props = { unit: string | undefined; onUnit: (unit: string | undefined) => void };

/** What a manager does with one late task. */
export type Choice = { item: ItemRow; action: TimeAction | HandOver };

/** Late work by level and cause, what will be late soon, and what can be done about it. */
export function EscalationsScreen({ unit, onUnit }: Props) {
  const { t } = useTranslation(["escalations", "list"]);
  const board = useQuery(boardQuery(unit));
  const { data: forecast } = useQuery(forecastQuery);
  const [choice, setChoice] = useState<Choice>();
  const units = forecast?.units.map(({ unit: { id, name } }) => ({ value: id, label: name })) ?? [];
  return (
    <Page bare title={t("title")} text={t("text")}>
      {(units.length > 1 || unit) && (
        <FilterBar label={t("filters")} active={unit !== undefined} onClear={() => onUnit(undefined)}>
          <FilterPill label={t("unit")} options={units} value={unit} onChange={onUnit} />
        </FilterBar>
      )}
      <Scroll busy={board.isPlaceholderData}>
        <div className={classes.screen}>
          <QueryBoundary query={board}>
            {(shown) => (
              <>
                {shown.relief.length > 0 && <ReliefNotice relief={shown.relief} />}
                {forecast && <ForecastPanel forecast={forecast} />}
                {shown.more && (
                  <Notice
                    icon={IconInfoCircle}
                    title={t("more", {
                      count: shown.causes.reduce((sum, { items }) => sum + items.length, 0),
                      total: shown.total,
                    })}
                  />
                )}
                {shown.total === 0 ? (
                  <EmptyState
                    icon={IconMoodCheck}
                    title={t(unit ? "list:nothingFits" : "empty")}
                    text={t(unit ? "emptyUnit" : "emptyText")}
                  />
                ) : (
                  <Board board={shown} onChoose={setChoice} />
                )}
              </>
            )}
          </QueryBoundary>
        </div>
      </Scroll>
      {choice && <ItemDecision {...choice} onClose={() => setChoice(undefined)} />}
    </Page>
  );
}
