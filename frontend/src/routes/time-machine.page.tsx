import { TimeMachineScreen } from "~/features/time-machine/components/time-machine-screen";

export function TimeMachinePage() {
  return <TimeMachineScreen />;
}
