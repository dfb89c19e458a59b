import { describe, expect, it } from "vitest";
import { marksOf, stepNames } from "~/components/domain/diagram/marks";

const since = "2026-03-04T09:00:00Z";

describe("marksOf", () => {
  it("marks where the case is above where it has been", () => {
    const diagram = {
      active: [{ elementId: "plan", since }],
      done: [
        { elementId: "contain", count: 1 },
        { elementId: "plan", count: 1 },
      ],
    };
    expect(marksOf(diagram)).toEqual([
      { elementId: "contain", marker: "perennial-done" },
      { elementId: "plan", marker: "perennial-active" },
    ]);
  });
});

describe("stepNames", () => {
  it("names each step once and leaves out the stages around them", () => {
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const elements: Record<string, { name: string; $type: string }> = {
      stage: { name: "Implement", $type: "bpmn:SubProcess" },
      task: { name: "Implement action", $type: "bpmn:UserTask" },
    };
    const registry = {
      get: (id: string) => (elements[id] ? { ...box, businessObject: elements[id] } : undefined),
    };
    const active = ["stage", "task", "task", "unknown"].map((elementId) => ({ elementId, since }));
    expect(stepNames({ active }, registry)).toEqual(["Implement action"]);
  });
});
