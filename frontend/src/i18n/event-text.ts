import { i18n } from "~/i18n/i18n";
import { readable } from "~/lib/dates";

type Event = {
  action: string;
  text?: string | null;
  subjectLabel?: string | null;
  payload: Record<string, unknown> | null;
};

/** What keys of steps and stages are called, where the screen knows it. */
export type EventNames = {
  step?: (key: string) => string | undefined;
  stage?: (key: string) => string | undefined;
};

/** "analyseCause" and "stage-entered" as words: "Analyse cause", "Stage entered". */
export function humanised(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_.]/g, " ")
    .toLocaleLowerCase();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function named(value: unknown, names: ((key: string) => string | undefined) | undefined): string {
  return typeof value === "string" ? (names?.(value) ?? humanised(value)) : "";
}

function shown(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(shown).join(", ");
  }
  if (typeof value === "object" && value !== null) {
    return "name" in value ? String(value.name) : "";
  }
  return value === undefined || value === null ? "" : readable(String(value));
}

/** A recorded action in words: the catalogue's sentence filled with what was recorded, else the server's text. `labelled` says what it was done to. */
export function eventText(event: Event, names: EventNames = {}, labelled = true): string {
  const key = `timeline:${event.action}`;
  if (!i18n.exists(key)) {
    return event.text || humanised(event.action);
  }
  const payload = event.payload ?? {};
  const values: Record<string, string> = Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [name, shown(value)]),
  );
  values.label = labelled ? (event.subjectLabel ?? "") : "";
  values.step = named(payload.step ?? event.subjectLabel, names.step);
  values.stage = named(payload.stage, names.stage);
  values.taken = named(payload.action, undefined).toLocaleLowerCase();
  return String(i18n.t(key as never, values as never))
    .trim()
    .replace(/:$/, "");
}

/** Actions that are somebody's words, beside reasons. */
const WORDS = ["case.commented", "question.asked", "question.answered", "item.nudged"];

/** The words somebody gave with it: a comment, a question, an answer, a message or a reason. */
export function eventQuote(event: Event): string | undefined {
  const words = event.payload?.reason ?? (WORDS.includes(event.action) ? event.payload?.text : undefined);
  return typeof words === "string" && words.trim() ? words : undefined;
}
