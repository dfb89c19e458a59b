import { getRouteApi } from "@tanstack/react-router";
import { SetUpScreen } from "~/features/setup/components/set-up-screen";

const route = getRouteApi("/set-up");

export function SetUpPage() {
  const { token } = route.useSearch();
  return <SetUpScreen token={token} />;
}
