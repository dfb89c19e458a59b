/** A scope as the catalogue names it: a colon there separates files. */
export function scopeKey(scope: string): "evidence-write" | "evidence-read" {
  return scope === "evidence:write" ? "evidence-write" : "evidence-read";
}
