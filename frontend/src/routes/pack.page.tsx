import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "~/api/use-session";
import { PackScreen } from "~/features/packs/components/pack-screen";
import { SamplesPanel } from "~/features/seats/components/samples-panel";
import { SeatsPanel } from "~/features/seats/components/seats-panel";

const route = getRouteApi("/shell/audit-packs/$packId");

export function PackPage() {
  const { packId } = route.useParams();
  const { guest } = useSession();
  return (
    <PackScreen
      key={packId}
      packId={packId}
      panels={(pack) => (
        <>
          <SamplesPanel packId={pack.id} />
          {!guest && <SeatsPanel packId={pack.id} />}
        </>
      )}
    />
  );
}
