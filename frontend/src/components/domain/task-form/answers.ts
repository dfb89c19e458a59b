import type { FormData } from "~/api/case-types";

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

function cleanedValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each) =>
      typeof each === "object" && each !== null ? cleaned(each as FormData) : each,
    );
  }
  return typeof value === "string" ? value.trim() : value;
}

/** Answers as the server wants them: what was not filled in is absent, also inside lists. */
export function cleaned(data: FormData): FormData {
  const result: FormData = {};
  for (const [key, value] of Object.entries(data)) {
    const next = cleanedValue(value);
    if (!isEmpty(next)) {
      result[key] = next;
    }
  }
  return result;
}
