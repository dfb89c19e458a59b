import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "~/components/domain/diagram/step-time-list.module.css";
import type { StepTime } from "~/components/domain/diagram/step-times";
import { elapsed } from "~/i18n/elapsed";

/** Says in words what stands at the steps of the diagram: how long each took so far. */
export function StepTimeList({ times }: { times: StepTime[] }) {
  const { t } = useTranslation("cases");
  if (times.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="step-times" className={classes.times}>
      <h2 id="step-times" className={classes.heading}>
        {t("diagram.times")}
      </h2>
      <dl className={classes.list}>
        {times.map(({ elementId, name, seconds, visits, running }) => (
          <div key={elementId} data-running={running || undefined}>
            <dt>{name}</dt>
            <dd>
              {running ? t("diagram.timeRunning", { time: elapsed(seconds) }) : elapsed(seconds)}
              {visits > 1 && (
                <Text span size="xs" c="dimmed">
                  {t("diagram.visits", { count: visits })}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed" mt={6}>
        {t("diagram.timesHelp")}
      </Text>
    </section>
  );
}
