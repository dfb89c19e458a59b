import { useQueryClient } from "@tanstack/react-query";
import { adopt, sessionQuery } from "~/api/session";
import type { Session } from "~/api/types";

/** What must happen once somebody came in, whichever way: nothing of who was here before stays. */
export function useEntering(): (session: Session) => void {
  const client = useQueryClient();
  return (session) => {
    client.clear();
    client.setQueryData(sessionQuery.queryKey, adopt(session));
  };
}
