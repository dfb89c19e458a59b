import { isProblem, type Violation } from "~/api/problem";

/** Texts of the server's violations by field; `/owner/id` counts for the field `owner`. */
export function fieldErrors(error: unknown): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { pointer, message } of isProblem(error) ? error.violations : []) {
    const field = pointer.split("/")[1];
    if (field) {
      errors[field] = errors[field] ? `${errors[field]} ${message}` : message;
    }
  }
  return errors;
}

/** Violations that no field of the form can show. */
export function homelessViolations(error: unknown, fields: string[]): Violation[] {
  return (isProblem(error) ? error.violations : []).filter(
    ({ pointer }) => !fields.includes(pointer.split("/")[1] ?? ""),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Values to go on with when somebody else saved in the meantime: what was typed here stays, everything else is
 * taken from the newer record.
 */
export function takenOver<T extends Record<string, unknown>>(typed: T, before: T, newer: T): T {
  const merged = { ...newer };
  for (const key of Object.keys(typed) as (keyof T)[]) {
    if (!same(typed[key], before[key])) {
      merged[key] = typed[key];
    }
  }
  return merged;
}
