/** Every English word of the page. What is said of the trail are the words of the product's own verifier. */

const entries = (from: number, to: number): string =>
  to - from === 1 ? `Entry ${from}` : `One of the entries ${from} to ${to - 1}`;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What can be found in the trail. */
export const said = {
  elsewhere: (no: number) => `Entry ${no} does not stand at its place.`,
  numberTwice: (no: number) => `Number ${no} is there twice.`,
  missing: (from: number, to: number) =>
    to - from === 1 ? `Entry ${from} is missing.` : `Entries ${from} to ${to - 1} are missing.`,
  sealedAs: (no: number, other: number) => `Entry ${no} is the one that was sealed as number ${other}.`,
  gone: (no: number) =>
    `The entry that was sealed as number ${no} is gone; another one stands under its number.`,
  neverSealed: (no: number) => `Entry ${no} was never sealed; it was put in before the one that was.`,
  changed: (no: number) => `Entry ${no} was changed after it was sealed.`,
  unreadable: (no: number) => `Entry ${no} cannot be read.`,
  behindEnd: (no: number, size: number) => `Number ${no} lies behind the end of the tree of ${size}.`,
  payloadChanged: (no: number) => `The payload of entry ${no} is not the one it commits to.`,
  payloadGone: (no: number) => `The payload of entry ${no} is gone and no entry says that it was erased.`,
  cutOff: (size: number, left: number, from: number) =>
    `There should be ${size} entries: ${left} of those from number ${from} on are missing.`,
  noCheckpoint: "There is no checkpoint that says what the entries were.",
  checkpointUnreadable: (file: string) => `The checkpoint ${file} cannot be read.`,
  forged: (size: number, outside: boolean) =>
    outside
      ? `The key of this trail did not sign the checkpoint of ${size} entries that was held outside: key or head were replaced.`
      : `The checkpoint of ${size} entries is not signed by the key of this trail.`,
  rewritten: (from: number, to: number, outside: boolean) =>
    outside
      ? `${entries(from, to)} is not the one the checkpoint that was held outside vouches for: the trail was rewritten.`
      : `${entries(from, to)} is not the one that the checkpoint of ${to} entries vouches for.`,
  rolledBack: (size: number, head: number, outside: boolean) =>
    `There are ${size} entries, but a checkpoint${outside ? " that was held outside" : ""} vouches for ${head}: the end was cut off.`,
};

/** What can be found in the files of a pack and in its cases. */
export const packSaid = {
  manifestUnreadable: "The list of files, manifest.json, cannot be read.",
  manifestForm: "manifest.json is not written in the one form it has: it was changed.",
  fileMissing: (path: string) => `${path} is missing.`,
  fileAdded: (path: string) => `${path} is not in the list of files: it was added.`,
  fileChanged: (path: string) => `${path} is not the file that was packed.`,
  fileDamaged: (path: string) => `${path} cannot be read to its end: it was changed or is damaged.`,
  fileStrange: (path: string) =>
    `${path} is no part of a pack, and nothing in the pack refers to it: it was added.`,
  nameTwice: (path: string) =>
    `${path} has the name of another file but for upper and lower case or the way it is written.`,
  fileTwice: (path: string) => `${path} is there more than once.`,
  pathUnsafe: (path: string) => `${path} is no path of a pack: it was added.`,
  caseCount: (says: number, is: number) => `The list of files speaks of ${says} cases; there are ${is}.`,
  caseMissing: (id: string) => `The trail tells of case ${id}, which is not in the pack.`,
  caseNotInTrail: "No entry of the trail tells of this case.",
  caseTwice: (path: string) => `${path} is about a case that is in the pack already.`,
  caseUnreadable: (path: string) => `${path} cannot be read.`,
  submission: (step: string) => `The answers of step “${step}” are not those that were handed in.`,
  submissionOfOther: (step: string) => `The answers of step “${step}” belong to another case.`,
  submissionTrail: (step: string) => `The answers of step “${step}” are not those that the trail tells of.`,
  submissionShown: (step: string, members: string) =>
    `The answers of step “${step}” are shown with another ${members} than they were handed in with.`,
  submissionTwice: "Answers are listed twice.",
  timeline: (no: number) => `A line of the story is not what entry ${no} of the trail says.`,
  separation: (step: string, other: string) =>
    `Who did “${step}” and “${other}” is shown otherwise than it was handed in.`,
  caseShown: (members: string) => `The case is shown with another ${members} than it was sealed with.`,
  sealContent: "What the seal says is not what was sealed.",
  sealOfOther: "The seal belongs to another case.",
  sealAnswers: "The answers in the pack are not those that the seal names.",
  sealPart: (name: string) => `The sealed part “${name}” is not what was sealed.`,
  sealGone: "The trail says that the case was sealed, but the pack has no seal of it.",
  endedUnsealed: "The case has ended, but the pack has no seal of it.",
  sealNotInTrail: "No entry of the trail tells of this seal.",
  evidenceFile: (name: string) => `The evidence “${name}” is not the file that was collected.`,
  evidenceTrail: (name: string) => `The evidence “${name}” is not the file that the trail tells of.`,
  evidenceShown: (name: string, members: string) =>
    `The evidence “${name}” is shown with another ${members} than it was sealed with.`,
  evidenceOfOther: (name: string) => `The evidence “${name}” was collected for another case.`,
  evidenceGone: (name: string) => `The file of the evidence “${name}” is missing.`,
  evidenceUnlisted: (id: string) =>
    `The evidence ${id} was sealed with the case, but the case does not list it.`,
  evidenceNotSealed: (name: string) => `The evidence “${name}” is not among what was sealed with the case.`,
};

/** Why something cannot be judged. */
export const cannot = {
  noZip: "This file is no ZIP file, or its end is missing.",
  damagedZip: "This ZIP file is damaged: its list of files cannot be read.",
  noManifest: "This is no audit pack: there is no manifest.json in it.",
  newer: (version: number) => `This pack has version ${version} of the format; this page knows version 1.`,
  noEntries: "The pack has no trail: trail/entries.jsonl is missing or cannot be read.",
  noKeys: "The pack names no key that could be read, and none was given: its trail cannot be judged.",
  badKey: "The key that was given is none. It has the form name+id+key.",
  badCheckpoint: (name: string) => `${name} is no checkpoint.`,
  keyAndCheckpoint: "The key that was given did not sign the checkpoint that was given.",
  stopped: "You stopped the check.",
  failed: (why: string) => `The pack cannot be read (${why}).`,
};

/** What a good verdict does not say. */
export const unchecked = {
  noOutside:
    "No checkpoint held outside was given: that the end of the trail was cut off, or that all of it was rewritten and signed again, is not excluded.",
  ownKey:
    "The pack’s own key was used: that it is the key of the organisation has to be known from elsewhere.",
  unsealed: (count: number) =>
    `${counted(count, "case is", "cases are")} not sealed: what the record says of ${count === 1 ? "it" : "them"} beyond the trail, also that ${count === 1 ? "it is" : "they are"} open, is not vouched for.`,
  filesLeftOut: (count: number) =>
    `${counted(count, "piece", "pieces")} of evidence are listed but not in the pack.`,
  partsLeftOut: (count: number) =>
    `${counted(count, "sealed part", "sealed parts")} of cases are known by digest only, because the text is not in the pack.`,
  answersUnvouched: (count: number) =>
    `For ${counted(count, "submission", "submissions")} neither an entry of the trail nor a seal is shown.`,
  answersUnlisted: (count: number) =>
    `The trail tells of ${counted(count, "submission", "submissions")} of open cases that the pack does not have: they came while it was built, or were left out.`,
  evidenceUnvouched: (count: number) =>
    `For ${counted(count, "piece", "pieces")} of evidence neither an entry of the trail nor a seal is shown.`,
  withheld: (count: number) =>
    `${counted(count, "entry", "entries")} of the trail are given as a leaf only: their place is checked, not what they say.`,
  erased: (count: number) =>
    `${counted(count, "payload was", "payloads were")} erased, each with an entry that says so.`,
  forPeople:
    "Pages and diagrams for people, names of people and things, answers as they are worded for people, and the title and period of the pack are compared with the list of files only, and nobody signed that list.",
  selection: "Whether all cases that belong into the pack were put into it cannot be seen from the pack.",
  leftAside: (names: string) => `Files of the operating system were left aside: ${names}.`,
};

/** What stands on the page. */
export const page = {
  title: "Verify an audit pack",
  product: "Perennial",
  lead: "This page checks on your own computer whether an audit pack is as it was sealed. Nothing is sent anywhere; it works without a network.",
  trust:
    "Use a copy of this page that you got from somebody you trust rather than the one inside the pack you check.",
  packHeading: "1. The pack",
  drop: "Drop the ZIP file or the unpacked folder here, or",
  chooseZip: "Choose ZIP file",
  chooseFolder: "Choose folder",
  none: "No pack chosen yet",
  outsideHeading: "2. What you hold yourself",
  outsideLead:
    "Only a checkpoint that was kept outside of the product proves that nothing was cut off or rewritten. Leave both empty if you have none.",
  chooseCheckpoints: "Choose checkpoint files",
  noCheckpoints: "No checkpoint chosen",
  keyLabel: "Public key",
  keyHint: "Form: name+id+key. Empty: the pack’s own key is used.",
  check: "Check the pack",
  stop: "Stop",
  progress: "Progress",
  running: (files: number, of: number, done: string, all: string, entries: number, cases: number) =>
    `${files} of ${of} files, ${done} of ${all} · ${entries} trail entries · ${cases} cases`,
  verdict: {
    good: "Good: everything is as it was sealed",
    partly: (gaps: number) =>
      `Nothing wrong was found, but ${counted(gaps, "answer or piece of evidence is", "answers or pieces of evidence are")} not vouched for or not shown`,
    bad: (count: number) => `Not as sealed: ${counted(count, "finding", "findings")}`,
    unjudged: "Cannot be judged",
  },
  factsHeading: "What was checked",
  facts: {
    pack: "Pack",
    period: "Period",
    made: "Made",
    files: "Files",
    cases: "Cases",
    submissions: "Submissions",
    evidence: "Evidence",
    entries: "Trail entries",
    covered: "Covered by a checkpoint in the pack",
    outside: "Vouched for by what you hold",
    key: "Key",
  },
  casesValue: (cases: number, sealed: number) => `${cases}, of them ${sealed} sealed`,
  filesValue: (files: number, size: string) => `${files}, ${size}`,
  firstEntries: (count: number) => `${count} entries`,
  period: (from: string, to: string) => `${from} to ${to}`,
  made: (at: string, by: string) => `${at}, ${by}`,
  findingsHeading: "Findings",
  more: (count: number) => `${counted(count, "more finding", "more findings")} are not listed.`,
  inCase: (name: string) => `Case ${name}`,
  inEntry: (from: number, to: number) => (to - from === 1 ? `Entry ${from}` : `Entries ${from} to ${to - 1}`),
  uncheckedHeading: "What was not checked",
  save: "Save this report",
  reportName: "pack-verification.txt",
};
