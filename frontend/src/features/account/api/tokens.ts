import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { ApiToken, MadeToken } from "~/api/token-types";
import type { Items } from "~/api/types";

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => api.get<Items<ApiToken>>("/tokens", {}, signal),
});

export function makeToken(wanted: { name: string; scopes: string[]; days: number }): Promise<MadeToken> {
  return api.post("/tokens", wanted);
}

export function revokeToken(id: string): Promise<void> {
  return api.delete(`/tokens/${id}`);
}
