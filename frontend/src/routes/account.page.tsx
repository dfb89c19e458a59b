import { TokensScreen } from "~/features/account/components/tokens-screen";

export function TokensPage() {
  return <TokensScreen />;
}
