import { getRouteApi } from "@tanstack/react-router";
import { ControlScreen } from "~/features/controls/components/control-screen";

const route = getRouteApi("/shell/controls/$controlId");

export function ControlPage() {
  const { controlId } = route.useParams();
  return <ControlScreen key={controlId} controlId={controlId} />;
}
