import type { Day, Instant, PersonRef, UnitRef } from "~/api/types";

export type SeatState = "PLANNED" | "OPEN" | "EXPIRED" | "ENDED";

/** Time in which somebody from outside reads some packs; `until` is the last day. */
export type Seat = {
  id: string;
  person: PersonRef;
  email: string | null;
  from: Day;
  until: Day;
  state: SeatState;
  /** Whether a mail told the auditor that it began; null before. */
  invited: boolean | null;
  packs: number;
  openedBy: PersonRef;
  openedAt: Instant;
  endedBy: PersonRef | null;
  endedAt: Instant | null;
  endReason: string | null;
  allowedActions: string[];
};

export type SeatsOfPack = { items: Seat[]; allowedActions: string[] };

export type Population = "CASES" | "EVIDENCE";

export type Sample = {
  id: string;
  packId: string;
  population: Population;
  filter: string;
  seed: string;
  algorithm: string;
  populationSize: number;
  populationDigest: string;
  size: number;
  drawnBy: PersonRef;
  drawnAt: Instant;
};

export type SampleChoices = { types: UnitRef[]; units: UnitRef[]; controlUnits: UnitRef[] };

export type SamplesOfPack = { items: Sample[]; allowedActions: string[]; choices: SampleChoices };

/** `label` and `detail` are number and title of a case, or name and SHA-256 of a file; names and titles go with a deleted case. */
export type SampleItem = {
  position: number;
  key: string;
  recordId: string;
  caseId: string | null;
  label: string | null;
  detail: string | null;
};

export type DrawnSample = { sample: Sample; items: SampleItem[] };
