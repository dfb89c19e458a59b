import { queryOptions } from "@tanstack/react-query";
import type { CaseRow } from "~/api/case-types";
import { api } from "~/api/client";
import type { CauseCategory, ControlUnit, Items, Page, Person, Requirement, Unit } from "~/api/types";

export const ENTITIES = ["person", "leaver", "unit", "control", "requirement", "cause", "case"] as const;

/** Kinds of things that a form or a filter can point at. */
export type Entity = (typeof ENTITIES)[number];

/** A thing that can be pointed at, as it is offered and shown. */
export type Reference = { id: string; label: string; detail: string | null };

export function isEntity(word: string): word is Entity {
  return ENTITIES.some((entity) => entity === word);
}

const LIMIT = 20;
/** Lists that the server gives as a whole, or that are short enough to look through. */
const WHOLE = 200;

function fromPerson({ id, name, unit }: Person): Reference {
  return { id, label: name, detail: unit.name };
}

function fromUnit({ id, name, code }: Unit): Reference {
  return { id, label: name, detail: code };
}

function fromControl({ id, control, unit }: ControlUnit): Reference {
  return { id, label: `${control.code} ${control.name}`, detail: unit.name };
}

function fromRequirement({ id, framework, ref, title }: Requirement): Reference {
  return { id, label: `${ref} ${title}`, detail: framework };
}

function fromCause({ id, name }: CauseCategory): Reference {
  return { id, label: name, detail: null };
}

function fromCase({ id, number, title, typeTitle }: CaseRow): Reference {
  return { id, label: `${number} ${title}`, detail: typeTitle };
}

function containing(references: Reference[], search: string): Reference[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return references.filter(({ label, detail }) =>
    words.every((word) => `${label} ${detail ?? ""}`.toLocaleLowerCase().includes(word)),
  );
}

async function find(entity: Entity, q: string, signal?: AbortSignal): Promise<Reference[]> {
  const query = { q, limit: LIMIT };
  switch (entity) {
    case "person": {
      const page = await api.get<Page<Person>>(
        "/people",
        { ...query, status: "ACTIVE", staff: true },
        signal,
      );
      return page.items.map(fromPerson);
    }
    case "leaver": {
      const page = await api.get<Page<Person>>("/people", { ...query, status: "LEFT" }, signal);
      return page.items.map(fromPerson);
    }
    case "unit":
      return containing((await api.get<Items<Unit>>("/units", {}, signal)).items.map(fromUnit), q);
    case "control":
      return (await api.get<Page<ControlUnit>>("/control-units", query, signal)).items.map(fromControl);
    case "requirement":
      return (await api.get<Page<Requirement>>("/requirements", query, signal)).items.map(fromRequirement);
    case "cause": {
      const causes = await api.get<Items<CauseCategory>>("/cause-categories", {}, signal);
      return containing(causes.items.filter(({ active }) => active).map(fromCause), q);
    }
    case "case":
      return (await api.get<Page<CaseRow>>("/cases", query, signal)).items.map(fromCase);
  }
}

async function get(entity: Entity, id: string, signal?: AbortSignal): Promise<Reference | undefined> {
  switch (entity) {
    case "person":
    case "leaver":
      return fromPerson(await api.get<Person>(`/people/${id}`, {}, signal));
    case "unit":
      return fromUnit(await api.get<Unit>(`/units/${id}`, {}, signal));
    case "control":
      return fromControl(await api.get<ControlUnit>(`/control-units/${id}`, {}, signal));
    case "requirement": {
      const page = await api.get<Page<Requirement>>("/requirements", { limit: WHOLE }, signal);
      return page.items.map(fromRequirement).find((each) => each.id === id);
    }
    case "cause": {
      const causes = await api.get<Items<CauseCategory>>("/cause-categories", {}, signal);
      return causes.items.map(fromCause).find((each) => each.id === id);
    }
    case "case":
      return fromCase(await api.get<CaseRow>(`/cases/${id}`, {}, signal));
  }
}

const KEY: Record<Entity, string> = {
  person: "people",
  leaver: "people",
  unit: "units",
  control: "control-units",
  requirement: "controls",
  cause: "controls",
  case: "cases",
};

/** What a picker offers for what was typed. */
export function searchQuery(entity: Entity, search: string) {
  return queryOptions({
    queryKey: [KEY[entity], "search", entity, search],
    queryFn: ({ signal }) => find(entity, search, signal),
    staleTime: 60_000,
  });
}

/** How a thing is called whose id is known; null where it is gone or not for the caller to see. */
export function referenceQuery(entity: Entity, id: string) {
  return queryOptions({
    queryKey: [KEY[entity], "reference", entity, id],
    queryFn: async ({ signal }) => (await get(entity, id, signal)) ?? null,
    staleTime: 5 * 60_000,
  });
}
