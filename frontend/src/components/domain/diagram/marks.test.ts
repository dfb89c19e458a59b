import { describe, expect, it } from "vitest";
import { marksOf, peopleAt, stepsNow } from "~/components/domain/diagram/marks";

const since = "2026-03-04T09:00:00Z";

describe("marksOf", () => {
  it("marks where the case is above where it has been", () => {
    const diagram = {
      active: [{ elementId: "plan", since, holders: [], offeredTo: [] }],
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

describe("stepsNow", () => {
  it("names each step once and leaves out the stages around them", () => {
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const elements: Record<string, { name: string; $type: string }> = {
      stage: { name: "Implement", $type: "bpmn:SubProcess" },
      task: { name: "Implement action", $type: "bpmn:UserTask" },
    };
    const registry = {
      get: (id: string) => (elements[id] ? { ...box, businessObject: elements[id] } : undefined),
    };
    const holders = [{ id: "1", name: "Inês Costa" }];
    const active = ["stage", "task", "task", "unknown"].map((elementId) => ({
      elementId,
      since,
      holders,
      offeredTo: [],
    }));
    expect(stepsNow({ active }, registry)).toEqual([{ name: "Implement action", people: ["Inês Costa"] }]);
  });
});

describe("peopleAt", () => {
  const inês = { id: "1", name: "Inês Costa" };
  const leila = { id: "2", name: "Leila Haddad" };

  it("names those who have a step, each once", () => {
    const twice = { elementId: "implement", since, holders: [inês, leila], offeredTo: [] };
    expect([...peopleAt({ active: [twice, twice] })]).toEqual([
      ["implement", { names: ["Inês Costa", "Leila Haddad"], offered: false }],
    ]);
  });

  it("names whom a step is offered to while nobody has it, and leaves out what waits for nobody", () => {
    const offered = { elementId: "decide", since, holders: [], offeredTo: ["ISMS manager · Halden"] };
    const timer = { elementId: "soak", since, holders: [], offeredTo: [] };
    expect([...peopleAt({ active: [offered, timer] })]).toEqual([
      ["decide", { names: ["ISMS manager · Halden"], offered: true }],
    ]);
  });
});
