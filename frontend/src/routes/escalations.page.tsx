import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { EscalationsScreen } from "~/features/escalations/components/escalations-screen";

const route = getRouteApi("/shell/escalations");

export function EscalationsPage() {
  const { unit } = route.useSearch();
  const navigate = useNavigate();
  return (
    <EscalationsScreen
      unit={unit}
      onUnit={(next) =>
        void navigate({ to: "/escalations", search: next ? { unit: next } : {}, replace: true })
      }
    />
  );
}
