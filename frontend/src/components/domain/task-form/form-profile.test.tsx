import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Form } from "@bpmn-io/form-js-viewer";
import { describe, expect, it } from "vitest";
import type { FormData, FormSchema } from "~/api/case-types";
import { drawnAt } from "~/components/domain/task-form/form-module";
import { Mounts } from "~/components/domain/task-form/mounts";
import type { FieldInstance } from "~/components/domain/task-form/violations";

type Case = {
  name: string;
  data: FormData;
  valid: boolean;
  errors: { pointer: string; code: string }[];
  serverOnly?: boolean;
};
type Fixture = { name: string; schema: FormSchema; cases: Case[] };
type Registry = { getAll(): FieldInstance[] };

/** The fixtures the server's checker runs too (`bpmn/docs/form-profile.md`): both must refuse the same fields. */
const folder = path.resolve(
  import.meta.dirname,
  "../../../../../bpmn/src/main/resources/form-profile/fixtures",
);
const fixtures: Fixture[] = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")));

async function refused(schema: FormSchema, data: FormData): Promise<string[]> {
  const container = document.createElement("div");
  document.body.append(container);
  const form = new Form({ container, additionalModules: [drawnAt(new Mounts())] } as never);
  await form.importSchema(schema, data);
  // The rows and hidden parts of a form settle after its first drawing.
  await new Promise((settled) => setTimeout(settled));
  const errors = form.validate() as Record<string, unknown>;
  const fields = (form.get("formFieldInstanceRegistry") as Registry).getAll();
  const pointers = fields
    .filter((field) => hasErrors(errors, field))
    .map((field) => `/${field.valuePath.join("/")}`);
  form.destroy();
  container.remove();
  return pointers.sort();
}

/** form-js keeps errors by the field's id and, inside lists, by the number of the row. */
function hasErrors(errors: Record<string, unknown>, field: FieldInstance): boolean {
  const rows = Object.values(field.indexes ?? {}).map(String);
  const found = [field.id, ...rows].reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    errors,
  );
  return Array.isArray(found) && found.length > 0;
}

describe("the form profile", () => {
  it("has fixtures", () => {
    expect(fixtures.length).toBeGreaterThan(9);
    expect(
      fixtures.flatMap(({ cases }) => cases).filter(({ serverOnly }) => !serverOnly).length,
    ).toBeGreaterThan(40);
  });

  describe.each(fixtures)("$name", ({ schema, cases }) => {
    it.each(cases.filter(({ serverOnly }) => !serverOnly))("$name", async ({ data, errors, valid }) => {
      expect(valid).toBe(errors.length === 0);
      expect(await refused(schema, data)).toEqual(errors.map(({ pointer }) => pointer).sort());
    });
  });
});
