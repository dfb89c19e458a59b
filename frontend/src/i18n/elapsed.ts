import { i18n } from "~/i18n/i18n";

const MINUTE = 60;
const UNITS = [
  { unit: "day", seconds: 24 * 60 * MINUTE },
  { unit: "hour", seconds: 60 * MINUTE },
  { unit: "minute", seconds: MINUTE },
] as const;

/** Elapsed time by its two largest units, nights and weekends included: "3 days, 4 hours"; `short` writes "3d 4h". */
export function elapsed(seconds: number, style: "long" | "short" = "long"): string {
  if (seconds < MINUTE) {
    return i18n.t(style === "long" ? "underAMinute" : "underAMinuteShort");
  }
  const from = UNITS.findIndex((each) => seconds >= each.seconds);
  let rest = seconds;
  const parts = UNITS.slice(from, from + 2).flatMap(({ unit, seconds: size }) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [inUnits(count, unit, style)] : [];
  });
  return parts.join(style === "long" ? ", " : " ");
}

function inUnits(count: number, unit: "day" | "hour" | "minute", style: "long" | "short"): string {
  return new Intl.NumberFormat(i18n.language, {
    style: "unit",
    unit,
    unitDisplay: style === "long" ? "long" : "narrow",
  }).format(count);
}
