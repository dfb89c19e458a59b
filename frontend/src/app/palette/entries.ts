import type { CaseRow, CaseType } from "~/api/case-types";
import type { Control, Person } from "~/api/types";

export const PALETTE_GROUPS = ["go", "start", "case", "person", "control"] as const;

export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** One line of the palette; `path` is where it leads. */
export type PaletteEntry = {
  id: string;
  group: PaletteGroup;
  label: string;
  detail?: string | undefined;
  path: string;
};

/** Below this the server is not asked: nearly everything would fit. */
export const SHORTEST_SEARCH = 2;

export function toPage(path: string, label: string): PaletteEntry {
  return { id: `go ${path}`, group: "go", label, path };
}

export function toStart({ key, title }: CaseType): PaletteEntry {
  return {
    id: `start ${key}`,
    group: "start",
    label: title,
    path: `/cases/new?type=${encodeURIComponent(key)}`,
  };
}

export function toCase({ id, number, title, typeTitle }: CaseRow): PaletteEntry {
  return {
    id: `case ${id}`,
    group: "case",
    label: `${number} ${title}`,
    detail: typeTitle,
    path: `/cases/${id}`,
  };
}

export function toPerson({ id, name, unit }: Person): PaletteEntry {
  return {
    id: `person ${id}`,
    group: "person",
    label: name,
    detail: unit.name,
    path: `/organisation/people/${id}`,
  };
}

export function toControl({ id, code, name }: Control): PaletteEntry {
  return { id: `control ${id}`, group: "control", label: `${code} ${name}`, path: `/controls/${id}` };
}

/** What fits all the words that were typed, wherever they stand. */
export function fitting(entries: PaletteEntry[], search: string): PaletteEntry[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ label }) => words.every((word) => label.toLocaleLowerCase().includes(word)));
}

/** Entries under their headings, in the order of the headings; empty ones are left out. */
export function grouped(entries: PaletteEntry[]): { group: PaletteGroup; entries: PaletteEntry[] }[] {
  return PALETTE_GROUPS.map((group) => ({
    group,
    entries: entries.filter((entry) => entry.group === group),
  })).filter((each) => each.entries.length > 0);
}
