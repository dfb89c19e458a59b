/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

export type JsonObject = { [member: string]: Json };

/** The one text of a value in the form of RFC 8785: members sorted by UTF-16 code units, numbers and texts as ECMAScript writes them. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (isObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}

/**
 * Reads JSON that must stand in its canonical form. Members that come twice, spaces and other escapes are refused with that.
 *
 * @throws Error for any other text, and for one nested too deeply
 */
export function readCanonical(text: string): Json {
  const value = JSON.parse(text) as Json;
  if (canonical(value) !== text) {
    throw new Error("Not in canonical form");
  }
  return value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The member of an object, null where it has none or is no object. Inherited ones do not count. */
export function member(value: Json | undefined, name: string): Json {
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

/** The member where it is a text. */
export function textOf(value: Json | undefined, name: string): string | null {
  const found = member(value, name);
  return typeof found === "string" ? found : null;
}

/** The member where it is a list, else an empty one. */
export function listOf(value: Json | undefined, name: string): Json[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}
