import { useTranslation } from "react-i18next";
import type { Clock } from "~/features/time-machine/api/clock";
import classes from "~/features/time-machine/components/clock-face.module.css";
import { movedBy } from "~/features/time-machine/model/moved";
import { clockTime, fullInstant, shortDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

/** The time of the sample organisation, large, and how far it is from this computer's. */
export function ClockFace({ clock }: { clock: Clock }) {
  const { t } = useTranslation("time-machine");
  const moved = movedBy(clock.offsetSeconds);
  const options = { zone: zone() };
  const now = useNow();
  const year = new Date(0);
  return (
    <div className={classes.face}>
      <span className={classes.caption}>{t("now")}</span>
      <time className={classes.time} dateTime={now.toISOString()}>
        {shortDay(now, year, options)}
        <span className={classes.hour}>{clockTime(now, options)}</span>
      </time>
      <span className={classes.caption}>
        {moved
          ? t(`${moved.unit}${moved.ahead ? "Ahead" : "Behind"}`, { count: moved.count })
          : t("notMoved")}
        {" · "}
        {t("computer", { time: fullInstant(new Date(clock.systemNow), options) })}
      </span>
    </div>
  );
}
