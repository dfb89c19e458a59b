import cases from "~/i18n/en/cases.json";
import { i18n } from "~/i18n/i18n";

type Part = keyof typeof cases.part;

function known(part: string): part is Part {
  return part in cases.part;
}

/** What people are in a case, as one line: who only had a task before did it, so that is said once. */
export function partTitles(parts: string[]): string {
  const told = parts.includes("DOER") ? parts.filter((part) => part !== "ASSIGNEE") : parts;
  return told.map((part) => (known(part) ? i18n.t(`cases:part.${part}`) : part)).join(", ");
}
