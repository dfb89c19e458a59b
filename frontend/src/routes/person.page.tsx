import { getRouteApi } from "@tanstack/react-router";
import { PersonScreen } from "~/features/admin/components/person-screen";

const route = getRouteApi("/shell/organisation/people/$personId");

export function PersonPage() {
  const { personId } = route.useParams();
  return <PersonScreen key={personId} personId={personId} />;
}
