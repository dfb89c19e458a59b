import { QueryClient } from "@tanstack/react-query";
import { isProblem } from "~/api/problem";
import { sessionQuery } from "~/api/session";
import { whenSignedOut } from "~/api/signed-out";

/**
 * Cache of what the server said. Once it says that nobody is signed in, the session is asked again, and the shell
 * then leads to the sign-in page; errors of the input are not asked again.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: (failures, error) =>
          failures < 2 && isProblem(error) && (error.status === 0 || error.status === 503),
      },
    },
  });
  whenSignedOut(() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }));
  return client;
}
