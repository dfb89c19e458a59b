import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FindingsScreen } from "~/features/findings/components/findings-screen";

const route = getRouteApi("/shell/findings");

export function FindingsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <FindingsScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/findings", search: next, replace: true })}
    />
  );
}
