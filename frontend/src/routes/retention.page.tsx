import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { RetentionScreen } from "~/features/retention/components/retention-screen";
import { RunScreen } from "~/features/retention/components/run-screen";

const overview = getRouteApi("/shell/retention");
const list = getRouteApi("/shell/retention/lists/$runId");

export function RetentionPage() {
  const search = overview.useSearch();
  const navigate = useNavigate();
  return (
    <RetentionScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/retention", search: next, replace: true })}
    />
  );
}

export function DeletionRunPage() {
  return <RunScreen runId={list.useParams().runId} />;
}
