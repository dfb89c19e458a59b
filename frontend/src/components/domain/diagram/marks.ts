import type { DiagramView } from "~/api/case-types";

export type Marks = { elementId: string; marker: string }[];

type Element = { businessObject?: { name?: string; $type?: string } };
export type Registry = { get(id: string): Element | undefined };
export type Canvas = {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  zoom(level: number | "fit-viewport", center?: "auto"): number;
  viewbox(): { scale: number };
};
export type Overlays = {
  clear(): void;
  add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): string;
};

/** How large a diagram may become when there is room; tiny ones stay in proportion to the text around them. */
const MAX_FIT = 1;

export function fitTo(canvas: Canvas): void {
  if (canvas.zoom("fit-viewport", "auto") > MAX_FIT) {
    canvas.zoom(MAX_FIT, "auto");
  }
}

/** Marks by element: where the case is wins over where it has been. */
export function marksOf(diagram: Pick<DiagramView, "active" | "done" | "failed">): Marks {
  const active = new Set(diagram.active.map(({ elementId }) => elementId));
  return [
    ...diagram.done
      .filter(({ elementId }) => !active.has(elementId))
      .map(({ elementId }) => ({ elementId, marker: "perennial-done" })),
    ...[...active].map((elementId) => ({ elementId, marker: "perennial-active" })),
    ...diagram.failed.map((elementId) => ({ elementId, marker: "perennial-failed" })),
  ];
}

/** Names of the steps that the case stands at; sub-processes around them are left out. */
export function stepNames(diagram: Pick<DiagramView, "active">, registry: Registry): string[] {
  const names = diagram.active.flatMap(({ elementId }) => {
    const { name, $type } = registry.get(elementId)?.businessObject ?? {};
    return name && $type !== "bpmn:SubProcess" && $type !== "bpmn:Process" ? [name] : [];
  });
  return [...new Set(names)];
}
