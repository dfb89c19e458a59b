import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ControlsScreen } from "~/features/controls/components/controls-screen";

const route = getRouteApi("/shell/controls");

export function ControlsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <ControlsScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/controls", search: next, replace: true })}
    />
  );
}
