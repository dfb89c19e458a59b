import type { Violation } from "~/api/problem";

/** A field on screen, as form-js registers it. */
export type FieldInstance = { id: string; valuePath: (string | number)[]; indexes?: Record<string, number> };

/** Errors by field as form-js keeps them: a list of messages below the field's id and the rows it stands in. */
export type FormErrors = Record<string, unknown>;

function put(errors: FormErrors, path: string[], message: string): void {
  const [head, ...rest] = path;
  if (head === undefined) {
    return;
  }
  if (rest.length === 0) {
    const messages = Array.isArray(errors[head]) ? (errors[head] as string[]) : [];
    errors[head] = [...messages, message];
    return;
  }
  const below = (errors[head] ?? {}) as FormErrors;
  errors[head] = below;
  put(below, rest, message);
}

/**
 * Puts the server's violations at the fields they are about.
 *
 * @returns the errors by field, and the violations whose field is not on screen
 */
export function placeViolations(
  violations: Violation[],
  instances: FieldInstance[],
): { errors: FormErrors; homeless: Violation[] } {
  const errors: FormErrors = {};
  const homeless: Violation[] = [];
  for (const violation of violations) {
    const wanted = violation.pointer.replace(/^\/(data\/)?/, "");
    const instance = instances.find(({ valuePath }) => valuePath.join("/") === wanted);
    if (instance) {
      const rows = Object.values(instance.indexes ?? {}).map(String);
      put(errors, [instance.id, ...rows], violation.message);
    } else {
      homeless.push(violation);
    }
  }
  return { errors, homeless };
}

/** How many fields have errors. */
export function countErrors(errors: unknown): number {
  if (Array.isArray(errors)) {
    return errors.some((each) => typeof each === "string")
      ? 1
      : errors.reduce((sum, each) => sum + countErrors(each), 0);
  }
  if (typeof errors === "object" && errors !== null) {
    return Object.values(errors).reduce<number>((sum, each) => sum + countErrors(each), 0);
  }
  return 0;
}
