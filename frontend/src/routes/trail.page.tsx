import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { TrailScreen } from "~/features/trail/components/trail-screen";

const route = getRouteApi("/shell/trail");

export function TrailPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <TrailScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/trail", search: next, replace: true })}
    />
  );
}
