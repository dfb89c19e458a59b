import { make } from "~/verifier/dom";
import { asText, facts, headline, notChecked, type Outcome, placeOf } from "~/verifier/summary";
import { page } from "~/verifier/texts";

const SIGNS = { good: "✓", partly: "!", bad: "✗", unjudged: "?" };

/** The verdict, what was found, what was checked and what was not. */
export function resultView(name: string, outcome: Outcome): HTMLElement {
  const title = make("h2", { tabIndex: -1 }, `${SIGNS[outcome.verdict]} ${headline(outcome)}`);
  const detail = outcome.verdict === "unjudged" ? outcome.reason : name;
  const verdict = make("div", { className: `verdict ${outcome.verdict}` }, title, make("p", {}, detail));
  const save = make("button", { type: "button", onclick: () => keep(asText(name, outcome)) }, page.save);
  return make("section", { className: "result" }, verdict, ...details(outcome), save);
}

function details(outcome: Outcome): HTMLElement[] {
  if (outcome.verdict === "unjudged") {
    return [];
  }
  const { report } = outcome;
  const found = report.findings.map((finding) =>
    make("li", {}, make("code", {}, finding.code), finding.text, make("small", {}, placeOf(finding))),
  );
  const left = report.found - report.findings.length;
  const findings = make(
    "div",
    { hidden: found.length === 0 },
    make("h2", {}, page.findingsHeading),
    make("ol", {}, ...found),
    left > 0 ? make("p", {}, page.more(left)) : null,
  );
  const values = facts(report).flatMap(([what, value]) => [make("dt", {}, what), make("dd", {}, value)]);
  const unknown = notChecked(report).map((words) => make("li", {}, words));
  return [
    findings,
    make("div", {}, make("h2", {}, page.uncheckedHeading), make("ul", {}, ...unknown)),
    make("div", {}, make("h2", {}, page.factsHeading), make("dl", {}, ...values)),
  ];
}

function keep(text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  make("a", { href, download: page.reportName }).click();
  // The download has begun when the click returns; its address is not needed for long.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
