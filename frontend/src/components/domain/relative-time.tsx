import { Tooltip } from "@mantine/core";
import { clockTime, daysBetween, fullInstant, relative, shortDay } from "~/lib/dates";
import { useNow, zone } from "~/lib/viewer";

/** When something happened: "5 minutes ago", from a week on the day; the tooltip has the whole instant. */
export function RelativeTime({ at }: { at: string }) {
  const now = useNow();
  const instant = new Date(at);
  const options = { zone: zone() };
  const old = Math.abs(daysBetween(instant, now, options.zone)) >= 7;
  return (
    <Tooltip label={fullInstant(instant, options)}>
      <time dateTime={at}>{old ? shortDay(instant, now, options) : relative(instant, now, options)}</time>
    </Tooltip>
  );
}

/** "14:05", where the day already stands above. */
export function TimeOfDay({ at }: { at: string }) {
  const instant = new Date(at);
  return (
    <Tooltip label={fullInstant(instant, { zone: zone() })}>
      <time dateTime={at}>{clockTime(instant, { zone: zone() })}</time>
    </Tooltip>
  );
}
