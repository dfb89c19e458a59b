import { isProblem } from "~/api/problem";
import problems from "~/i18n/en/problems.json";
import { i18n } from "~/i18n/i18n";

type Code = keyof typeof problems;

function known(code: string): code is Code {
  return code in problems;
}

function text(code: Code): string {
  return String(i18n.t(code, { ns: "problems", keySeparator: false } as never));
}

/** Codes whose detail names what only the server knows: the rule, the people, the limit. */
const DETAIL_SAYS_MORE = [/^separation\./, /^item\./, /^evidence\.too-large$/];

/** What to tell a person about an error: our words for its code, else the server's, else that it failed. */
export function problemText(error: unknown): string {
  if (!isProblem(error)) {
    return text("unknown");
  }
  if (error.detail && (!known(error.code) || DETAIL_SAYS_MORE.some((pattern) => pattern.test(error.code)))) {
    return error.detail;
  }
  if (known(error.code)) {
    return text(error.code);
  }
  const byStatus = `http.${error.status}`;
  return known(byStatus) ? text(byStatus) : text("unknown");
}
