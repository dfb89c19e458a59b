import { i18n } from "~/i18n/i18n";

type Key = "required" | "min" | "max" | "minLength" | "maxLength" | "integer" | "number";

/** form-js speaks English only, so its sentences are recognised and said from the catalogue. */
const SENTENCES: [RegExp, Key][] = [
  [/^Field is required/, "required"],
  [/^Field must have minimum value of (.+)\.$/, "min"],
  [/^Field must have maximum value of (.+)\.$/, "max"],
  [/^Field must have minimum length of (.+)\.$/, "minLength"],
  [/^Field must have maximum length of (.+)\.$/, "maxLength"],
  [/^Value is expected to be an integer/, "integer"],
  [/^Value is not a number/, "number"],
];

/** Words for an error at a field; the server's own messages stay as they are. */
export function errorText(message: string): string {
  for (const [pattern, key] of SENTENCES) {
    const match = pattern.exec(message);
    if (match) {
      return i18n.t(`form:error.${key}`, { limit: match[1] ?? "" });
    }
  }
  return message;
}
