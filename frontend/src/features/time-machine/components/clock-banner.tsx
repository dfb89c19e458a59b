import { IconClockPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "~/api/use-session";
import { clockQuery } from "~/features/time-machine/api/clock";
import classes from "~/features/time-machine/components/clock-banner.module.css";
import { movedBy } from "~/features/time-machine/model/moved";
import { clockTime, shortDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

/** Says on every page of a demonstration that its time is not today's; nothing anywhere else. */
export function ClockBanner() {
  const session = useSession();
  return session.demo ? <Moved /> : null;
}

function Moved() {
  const { t } = useTranslation("time-machine");
  const { data } = useQuery(clockQuery);
  const now = useNow();
  if (!data || !movedBy(data.offsetSeconds)) {
    return null;
  }
  const options = { zone: zone() };
  const time = `${shortDay(now, new Date(data.systemNow), options)}, ${clockTime(now, options)}`;
  return (
    <div className={classes.banner} role="note">
      <IconClockPlay size={15} stroke={1.7} aria-hidden />
      <span>{t("banner", { time })}</span>
      <Link to="/time-machine" className={classes.link}>
        {t("title")}
      </Link>
    </div>
  );
}
