import { type Json, textOf } from "~/verifier/canonical";
import type { Finding } from "~/verifier/finding";
import type { PackReport } from "~/verifier/pack";
import { page, unchecked } from "~/verifier/texts";

/** What the check came to; `reason` says why it cannot be judged. */
export type Outcome =
  | { verdict: "unjudged"; reason: string }
  | { verdict: "good" | "partly" | "bad"; report: PackReport };

/** Answers and evidence that stand in the pack without an entry of the trail or a seal that tells of them. */
const unvouched = ({ cases }: PackReport): number =>
  cases.answersUnvouched + cases.answersUnlisted + cases.evidenceUnvouched;

export const outcomeOf = (report: PackReport): Outcome => ({
  verdict: report.found > 0 ? "bad" : unvouched(report) > 0 ? "partly" : "good",
  report,
});

export function headline(outcome: Outcome): string {
  switch (outcome.verdict) {
    case "bad":
      return page.verdict.bad(outcome.report.found);
    case "partly":
      return page.verdict.partly(unvouched(outcome.report));
    default:
      return page.verdict[outcome.verdict];
  }
}

export function inBytes(count: number): string {
  const unit = count < 1e6 ? "kilobyte" : count < 1e9 ? "megabyte" : "gigabyte";
  const size = { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit];
  return new Intl.NumberFormat("en", { style: "unit", unit, maximumFractionDigits: 1 }).format(count / size);
}

/** Pairs of what was checked and how much of it there is. */
export function facts({
  manifest,
  trail,
  cases,
  files,
  bytes,
  keys,
  outside,
}: PackReport): [string, string][] {
  const say = (value: Json, name: string) => textOf(value, name) ?? "?";
  const pack = manifest.facts;
  return [
    [page.facts.pack, say(pack, "title")],
    [page.facts.period, page.period(say(pack, "periodFrom"), say(pack, "periodTo"))],
    [page.facts.made, page.made(say(pack, "madeAt"), say(pack, "madeBy"))],
    [page.facts.files, page.filesValue(files, inBytes(bytes))],
    [page.facts.cases, page.casesValue(cases.count, cases.sealed)],
    [page.facts.submissions, String(cases.submissions)],
    [page.facts.evidence, String(cases.evidence)],
    [page.facts.entries, String(trail.entries)],
    [page.facts.covered, page.firstEntries(trail.covered)],
    ...(outside.checkpoints.length > 0
      ? [[page.facts.outside, page.firstEntries(trail.outside)] as [string, string]]
      : []),
    ...keys.map((key): [string, string] => [page.facts.key, key.text]),
  ];
}

/** What a verdict does not say. */
export function notChecked({ trail, cases, outside, leftAside }: PackReport): string[] {
  const unsealed = cases.count - cases.sealed;
  const told: [boolean | number, string][] = [
    [outside.checkpoints.length === 0, unchecked.noOutside],
    [outside.keys.length === 0, unchecked.ownKey],
    [unsealed, unchecked.unsealed(unsealed)],
    [cases.filesLeftOut, unchecked.filesLeftOut(cases.filesLeftOut)],
    [cases.partsLeftOut, unchecked.partsLeftOut(cases.partsLeftOut)],
    [cases.answersUnvouched, unchecked.answersUnvouched(cases.answersUnvouched)],
    [cases.answersUnlisted, unchecked.answersUnlisted(cases.answersUnlisted)],
    [cases.evidenceUnvouched, unchecked.evidenceUnvouched(cases.evidenceUnvouched)],
    [trail.withheld, unchecked.withheld(trail.withheld)],
    [trail.erased, unchecked.erased(trail.erased)],
    [leftAside.length, unchecked.leftAside(leftAside.join(", "))],
    [true, unchecked.forPeople],
    [true, unchecked.selection],
  ];
  return told.filter(([applies]) => applies).map(([, words]) => words);
}

/** Where a finding is, the case, the file or the entry that it is about, as far as its words do not say so. */
export function placeOf({ case: about, file, from, to, text }: Finding): string {
  const entry = from === undefined || to === undefined ? undefined : page.inEntry(from, to);
  return [about === undefined ? undefined : page.inCase(about), file, entry]
    .filter((place) => place !== undefined && !text.includes(place))
    .join(" · ");
}

/** The report as a text that can be kept. */
export function asText(name: string, outcome: Outcome): string {
  const lines = [page.title, name, "", headline(outcome)];
  if (outcome.verdict === "unjudged") {
    return `${[...lines, outcome.reason].join("\n")}\n`;
  }
  const { report } = outcome;
  const found = report.findings.map((finding) => `${finding.code}  ${finding.text}  [${placeOf(finding)}]`);
  const left = report.found - report.findings.length;
  lines.push(...found, ...(left > 0 ? [page.more(left)] : []));
  lines.push("", page.factsHeading, ...facts(report).map(([what, value]) => `${what}: ${value}`));
  lines.push("", page.uncheckedHeading, ...notChecked(report).map((words) => `- ${words}`));
  return `${lines.join("\n")}\n`;
}
