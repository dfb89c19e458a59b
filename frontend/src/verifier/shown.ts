import { canonical, isObject, type Json, member } from "~/verifier/canonical";

/** Members as a pack shows them, by the names under which they are vouched for. A dot leads into a member. */
type Names = Record<string, string>;

export const OF_SUBMISSION: Names = {
  step: "step",
  "person.id": "person",
  "onBehalfOf.id": "onBehalfOf",
  at: "at",
  attempt: "attempt",
};

export const OF_CASE: Names = {
  number: "number",
  type: "type",
  typeVersion: "typeVersion",
  title: "title",
  "unit.id": "unit",
  "owner.id": "owner",
  outcome: "outcome",
  grade: "grade",
  tier: "tier",
  attempt: "attempt",
  startedAt: "startedAt",
  "startedBy.id": "startedBy",
};

export const OF_EVIDENCE: Names = {
  title: "title",
  fileName: "fileName",
  mediaType: "mediaType",
  size: "size",
  kind: "kind",
  method: "method",
  query: "query",
  rowCount: "rowCount",
  source: "source",
  periodFrom: "periodFrom",
  periodTo: "periodTo",
  step: "step",
  "collector.id": "collectorId",
  collectedAt: "collectedAt",
  backfilled: "backfilled",
  status: "status",
};

export const OF_ENTRY: Names = { what: "action", "who.id": "actor", "onBehalfOf.id": "onBehalfOf", at: "at" };

/** What is shown otherwise than it is vouched for; members that nothing vouches for are left out. */
export function shownOtherwise(shown: Json, vouched: Json, names: Names): string[] {
  return Object.entries(names)
    .filter(([, name]) => isObject(vouched) && Object.hasOwn(vouched, name))
    .filter(([path, name]) => !same(path.split(".").reduce(member, shown), member(vouched, name)))
    .map(([path]) => path.split(".")[0] ?? path);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?Z$/;

/** Instants are written with more or fewer decimals. */
function same(one: Json, other: Json): boolean {
  if (typeof one === "string" && typeof other === "string" && INSTANT.test(one) && INSTANT.test(other)) {
    return precise(one) === precise(other);
  }
  return canonical(one) === canonical(other);
}

/** With seconds and nine decimals, so that texts can be compared. */
function precise(instant: string): string {
  const [minutes = "", seconds = "00"] = [instant.slice(0, 16), instant.slice(17, -1) || "00"];
  const [whole = "00", part = ""] = seconds.split(".");
  return `${minutes}:${whole}.${part.padEnd(9, "0")}`;
}
