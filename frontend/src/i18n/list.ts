import { i18n } from "~/i18n/i18n";

/** "Nora Diaz, Ken Ito and Eva Roth". */
export function listOf(names: string[]): string {
  return new Intl.ListFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    type: "conjunction",
  }).format(names);
}
