import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { OrganisationScreen } from "~/features/admin/components/organisation-screen";

const route = getRouteApi("/shell/organisation");

export function OrganisationPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <OrganisationScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/organisation", search: next, replace: true })}
    />
  );
}
