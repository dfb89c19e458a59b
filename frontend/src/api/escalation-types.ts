import type { ItemRow } from "~/api/case-types";
import type { Instant, PersonRef, UnitRef } from "~/api/types";

type CaseRef = ItemRow["case"];

/** Something done about an item: a signal of its clock, or what a person did (then `by` is set). */
export type Happened = {
  kind:
    | "FIRST_REMINDER"
    | "SECOND_REMINDER"
    | "LAST_REMINDER"
    | "HALF_TIME"
    | "DUE"
    | "LEVEL_1"
    | "LEVEL_2"
    | "LEVEL_3"
    | "LEVEL_4"
    | "NUDGED"
    | "GRANTED"
    | "ACCEPTED";
  at: Instant;
  by: PersonRef | null;
};

export type Why = { kind: "LEVEL" | "YOURS" | "OWNER" | "UNIT"; level: number | null; at: Instant | null };

export type LateItem = {
  item: ItemRow;
  /** Calendar days in the unit's zone; 0 on the day it was due. */
  daysLate: number;
  /** Other open items of its case, which does not go on before this one is done. */
  waiting: number;
  /** No alarm rings before. */
  silentUntil: Instant | null;
  why: Why;
  happened: Happened[];
};

/** Late items of one unit with the same cause: one person is one card. */
export type Cause = {
  kind: "PERSON" | "ABSENT" | "CASE";
  person: PersonRef | null;
  case: CaseRef | null;
  unit: UnitRef;
  level: number;
  waiting: number;
  items: LateItem[];
};

export type Relief = { case: CaseRef; items: string[]; unblocks: number };

export type LateBoard = {
  total: number;
  more: boolean;
  levels: { level: number; items: number }[];
  causes: Cause[];
  relief: Relief[];
  units: UnitRef[];
};

type Load = { soon: number; late: number; open: number };
export type PersonLoad = Load & { person: PersonRef | null };
export type UnitLoad = Load & { unit: UnitRef };
export type LateForecast = { days: number; people: PersonLoad[]; units: UnitLoad[] };
