import type { DiagramView } from "~/api/case-types";
import type { Registry } from "~/components/domain/diagram/marks";

export type StepTime = { elementId: string; name: string; seconds: number; visits: number; running: boolean };

/** What people or the world take time for; gateways and steps of the product itself are over at once. */
const TAKES_TIME = /^bpmn:(UserTask|ManualTask|ReceiveTask|CallActivity|IntermediateCatchEvent)$/;

/**
 * How long the case stood at each step, in the order it came there; running steps until `now`, which is the
 * server's business time.
 */
export function stepTimes(
  { spent, asOf }: Pick<DiagramView, "spent" | "asOf">,
  registry: Registry,
  now: Date,
): StepTime[] {
  const since = Math.max(0, (now.getTime() - Date.parse(asOf)) / 1_000);
  return spent.flatMap(({ elementId, seconds, visits, running }) => {
    const { name, $type = "" } = registry.get(elementId)?.businessObject ?? {};
    return name && TAKES_TIME.test($type)
      ? [{ elementId, name, seconds: running ? seconds + since : seconds, visits, running }]
      : [];
  });
}
