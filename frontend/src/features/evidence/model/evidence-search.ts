/** What the address of the evidence list says. */
export type EvidenceSearch = { q?: string; controlUnit?: string };

export function readEvidenceSearch(raw: Record<string, unknown>): EvidenceSearch {
  const found: EvidenceSearch = {};
  if (typeof raw.q === "string" || typeof raw.q === "number") {
    found.q = String(raw.q);
  }
  if (typeof raw.controlUnit === "string") {
    found.controlUnit = raw.controlUnit;
  }
  return found;
}
