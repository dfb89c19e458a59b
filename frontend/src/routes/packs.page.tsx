import { PacksScreen } from "~/features/packs/components/packs-screen";

export function PacksPage() {
  return <PacksScreen />;
}
