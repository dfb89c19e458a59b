import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isProblem } from "~/api/problem";
import { sessionQuery } from "~/api/session";

/**
 * Cache of what the server said. A refused session anywhere makes the session stale, and the shell then leads to
 * the sign-in page; errors of the input are not asked again.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, "sign-in.required")) {
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: (failures, error) =>
          failures < 2 && isProblem(error) && (error.status === 0 || error.status === 503),
      },
    },
  });
  return client;
}
