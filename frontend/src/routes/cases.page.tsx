import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CasesScreen } from "~/features/cases/components/cases-screen";

const route = getRouteApi("/shell/cases");

export function CasesPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <CasesScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/cases", search: next, replace: true })}
    />
  );
}
