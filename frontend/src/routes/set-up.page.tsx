import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { adopt, sessionQuery } from "~/api/session";
import { SetUpScreen } from "~/features/setup/components/set-up-screen";

const route = getRouteApi("/setup");

export function SetUpPage() {
  const { token } = route.useSearch();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  return (
    <SetUpScreen
      token={token}
      onDone={(session) => {
        client.setQueryData(sessionQuery.queryKey, adopt(session));
        void navigate({ to: "/inbox" });
      }}
    />
  );
}
