/** A size in bytes in the unit people read it in, with one digit below ten: "820 B", "3.4 MB". */
export function readableSize(bytes: number, locale = "en-GB"): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const parts = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[unit] ?? "byte",
    unitDisplay: unit === 0 ? "narrow" : "short",
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).formatToParts(value);
  // The narrow form, the only one that says "B", leaves out the space.
  const spaced = parts.some(({ type }) => type === "literal");
  return parts.map(({ type, value: part }) => (type === "unit" && !spaced ? `\u00a0${part}` : part)).join("");
}
