import { describe, expect, it } from "vitest";
import { stepTimes } from "~/components/domain/diagram/step-times";

const elements: Record<string, { name?: string; $type: string }> = {
  contain: { name: "Contain nonconformity", $type: "bpmn:UserTask" },
  soak: { name: "Soak period", $type: "bpmn:IntermediateCatchEvent" },
  gateway: { name: "Accepted?", $type: "bpmn:ExclusiveGateway" },
  seal: { name: "Seal", $type: "bpmn:ServiceTask" },
  stage: { name: "Implement", $type: "bpmn:SubProcess" },
  nameless: { $type: "bpmn:UserTask" },
};
const registry = {
  get: (id: string) =>
    elements[id] ? { x: 0, y: 0, width: 1, height: 1, businessObject: elements[id] } : undefined,
};
const asOf = "2026-03-04T09:00:00Z";
const at = (elementId: string, seconds: number, running = false) => ({
  elementId,
  seconds,
  visits: 1,
  running,
});

describe("stepTimes", () => {
  it("keeps what takes time, in the order the case came there", () => {
    const spent = ["contain", "gateway", "seal", "stage", "nameless", "unknown", "soak"].map((id) =>
      at(id, 60),
    );
    expect(stepTimes({ spent, asOf }, registry, new Date(asOf)).map(({ name }) => name)).toEqual([
      "Contain nonconformity",
      "Soak period",
    ]);
  });

  it("lets running steps go on until now, and no others", () => {
    const spent = [at("contain", 60), at("soak", 60, true)];
    const later = new Date(Date.parse(asOf) + 30_000);
    expect(stepTimes({ spent, asOf }, registry, later).map(({ seconds }) => seconds)).toEqual([60, 90]);
  });

  it("never counts back where the two clocks differ", () => {
    const earlier = new Date(Date.parse(asOf) - 30_000);
    expect(stepTimes({ spent: [at("soak", 60, true)], asOf }, registry, earlier)[0]?.seconds).toBe(60);
  });
});
