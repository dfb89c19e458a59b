import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { StartScreen } from "~/features/cases/components/start-screen";

const route = getRouteApi("/shell/cases/new");

export function CaseStartPage() {
  const { type } = route.useSearch();
  const navigate = useNavigate();
  return (
    <StartScreen type={type} onType={(next) => void navigate({ to: "/cases/new", search: { type: next } })} />
  );
}
