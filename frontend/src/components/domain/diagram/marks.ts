import type { DiagramView } from "~/api/case-types";
import { roleTitle } from "~/i18n/role-title";

export type Marks = { elementId: string; marker: string }[];

type Element = {
  x: number;
  y: number;
  width: number;
  height: number;
  businessObject?: { name?: string; $type?: string };
};
export type Registry = { get(id: string): Element | undefined };
export type Canvas = {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  zoom(level: number | "fit-viewport", center?: "auto"): number;
  viewbox(): { outer: { width: number; height: number } };
  viewbox(box: { x: number; y: number; width: number; height: number }): unknown;
};
export type Overlays = {
  clear(): void;
  add(
    id: string,
    overlay: { position: Record<string, number>; scale: { min: number; max: number }; html: HTMLElement },
  ): string;
};

/** Small diagrams stay in proportion to the text around them. */
const MAX_SCALE = 1;
/** Below this, labels cannot be read. */
const READABLE_SCALE = 0.62;

/** Shows the whole diagram, and says how large it became. */
export function fitTo(canvas: Canvas): number {
  const scale = canvas.zoom("fit-viewport", "auto");
  return scale > MAX_SCALE ? canvas.zoom(MAX_SCALE, "auto") : scale;
}

/** Shows all where it can be read, else the neighbourhood of where the case stands. */
export function showPosition(canvas: Canvas, registry: Registry, diagram: Pick<DiagramView, "active">): void {
  const steps = diagram.active.flatMap(({ elementId }) => {
    const element = registry.get(elementId);
    return element && isStep(element) ? [element] : [];
  });
  const [first] = steps;
  if (fitTo(canvas) >= READABLE_SCALE || !first) {
    return;
  }
  const { outer } = canvas.viewbox();
  const width = outer.width / READABLE_SCALE;
  const height = outer.height / READABLE_SCALE;
  canvas.viewbox({
    x: first.x + first.width / 2 - width / 2,
    y: first.y + first.height / 2 - height / 2,
    width,
    height,
  });
}

function isStep({ businessObject }: Element): boolean {
  return businessObject?.$type !== "bpmn:SubProcess" && businessObject?.$type !== "bpmn:Process";
}

/** Marks by element: where the case is wins over where it has been. */
export function marksOf(diagram: Pick<DiagramView, "active" | "done" | "failed">): Marks {
  const active = new Set(diagram.active.map(({ elementId }) => elementId));
  return [
    ...diagram.done
      .filter(({ elementId }) => !active.has(elementId))
      .map(({ elementId }) => ({ elementId, marker: "perennial-done" })),
    ...[...active].map((elementId) => ({ elementId, marker: "perennial-active" })),
    ...(diagram.failed ?? []).map((elementId) => ({ elementId, marker: "perennial-failed" })),
  ];
}

/** Who has a step, or may take it while `offered`. */
export type People = { names: string[]; offered: boolean };

/** Who has each live step, once for each element: its people, else whom it is offered to. */
export function peopleAt({ active }: Pick<DiagramView, "active">): Map<string, People> {
  const people = new Map<string, People>();
  for (const { elementId, holders, offeredTo } of active) {
    const offered = holders.length === 0;
    const names = offered ? offeredTo.map(roleTitle) : holders.map(({ name }) => name);
    if (names.length > 0) {
      people.set(elementId, { names, offered });
    }
  }
  return people;
}

/** The steps that the case stands at, each once and with its people; sub-processes around them are left out. */
export function stepsNow(
  diagram: Pick<DiagramView, "active">,
  registry: Registry,
): { name: string; people: string[] }[] {
  const people = peopleAt(diagram);
  return [...new Set(diagram.active.map(({ elementId }) => elementId))].flatMap((elementId) => {
    const element = registry.get(elementId);
    const name = element?.businessObject?.name;
    return element && name && isStep(element) ? [{ name, people: people.get(elementId)?.names ?? [] }] : [];
  });
}
