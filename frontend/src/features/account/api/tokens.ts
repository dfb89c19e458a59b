import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { ApiToken, HeldToken, MadeToken } from "~/api/token-types";
import type { Items, Page } from "~/api/types";

const PAGE = 50;

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => api.get<Items<ApiToken>>("/tokens", {}, signal),
});

/** Everybody's tokens, newest first. @param ended those that ended, too */
export function allTokensQuery(ended: boolean) {
  return infiniteQueryOptions({
    queryKey: ["tokens", "all", ended],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<HeldToken>>("/tokens/all", { live: !ended, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Ends somebody's token; the reason stands in the trail. */
export function revokeAnyToken(id: string, reason: string): Promise<void> {
  return api.post(`/tokens/${id}/actions/revoke`, { reason });
}

export function makeToken(wanted: { name: string; scopes: string[]; days: number }): Promise<MadeToken> {
  return api.post("/tokens", wanted);
}

export function revokeToken(id: string): Promise<void> {
  return api.delete(`/tokens/${id}`);
}
