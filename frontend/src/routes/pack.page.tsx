import { getRouteApi } from "@tanstack/react-router";
import { PackScreen } from "~/features/packs/components/pack-screen";

const route = getRouteApi("/shell/audit-packs/$packId");

export function PackPage() {
  const { packId } = route.useParams();
  return <PackScreen key={packId} packId={packId} />;
}
