/** What the address of the evidence list says. */
export type EvidenceSearch = {
  q?: string;
  controlUnit?: string;
  unit?: string;
  kind?: (typeof KINDS)[number];
  status?: (typeof STATES)[number];
  flag?: (typeof SIGNS)[number];
  from?: string;
  to?: string;
  /** The piece whose details are open. */
  open?: string;
};

export const KINDS = ["DESIGN", "OPERATION"] as const;
export const STATES = ["ACCEPTED", "REJECTED", "SUPERSEDED"] as const;
export const SIGNS = ["BACKFILLED", "UNCHANGED", "DUPLICATE", "STALE"] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whatever else stands in the address is left out. */
export function readEvidenceSearch(raw: Record<string, unknown>): EvidenceSearch {
  const found: EvidenceSearch = {};
  if (typeof raw.q === "string" || typeof raw.q === "number") {
    found.q = String(raw.q);
  }
  for (const name of ["controlUnit", "unit", "open"] as const) {
    const value = raw[name];
    if (typeof value === "string" && value !== "") {
      found[name] = value;
    }
  }
  for (const name of ["from", "to"] as const) {
    const value = raw[name];
    if (typeof value === "string" && DAY.test(value)) {
      found[name] = value;
    }
  }
  const kind = KINDS.find((each) => each === raw.kind);
  const status = STATES.find((each) => each === raw.status);
  const flag = SIGNS.find((each) => each === raw.flag);
  return { ...found, ...(kind && { kind }), ...(status && { status }), ...(flag && { flag }) };
}

/** Whether anything narrows the list. */
export function isNarrowed({ open: _open, ...filters }: EvidenceSearch): boolean {
  return Object.keys(filters).length > 0;
}
