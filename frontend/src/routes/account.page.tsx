import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { AllTokensScreen } from "~/features/account/components/all-tokens-screen";
import { TokensScreen } from "~/features/account/components/tokens-screen";

const route = getRouteApi("/shell/tokens");

export function TokensPage() {
  return <TokensScreen />;
}

export function AllTokensPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  return (
    <AllTokensScreen
      search={search}
      onSearch={(next) => void navigate({ to: "/tokens", search: next, replace: true })}
    />
  );
}
