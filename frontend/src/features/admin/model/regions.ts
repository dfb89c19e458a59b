const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
// Assigned to things that are no countries: the euro area, the European Union, the United Nations, pseudo locales.
const NO_COUNTRIES = new Set(["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "XK"]);

export type Region = { value: string; label: string };

/** Countries by their name; the browser knows what they are called. */
export function countries(locale = "en-GB"): Region[] {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .filter(({ value, label }) => label !== value && !NO_COUNTRIES.has(value))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** What a country is called. */
export function countryName(code: string, locale = "en-GB"): string {
  return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
}

/** Names of all time zones. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf("timeZone");
}
