import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EvidenceScreen } from "~/features/evidence/components/evidence-screen";
import { StoreScreen } from "~/features/evidence/components/store-screen";

const route = getRouteApi("/shell/evidence");

export function EvidencePage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <EvidenceScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/evidence", search: next, replace: true })}
    />
  );
}

export function EvidenceStorePage() {
  return <StoreScreen />;
}
