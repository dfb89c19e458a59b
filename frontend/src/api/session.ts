import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { DemoAccount, Items, Session } from "~/api/types";
import { setViewer } from "~/lib/viewer";

/** Who is signed in and what they may do. The server's time in it sets the clock of the whole application. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => adopt(await api.get<Session>("/session", undefined, signal)),
  staleTime: 5 * 60_000,
});

/** Takes over time and zone of a session that the server has just sent. */
export function adopt(session: Session): Session {
  setViewer(session.now, session.person?.zone);
  return session;
}

export const demoAccountsQuery = queryOptions({
  queryKey: ["demo-accounts"],
  queryFn: ({ signal }) => api.get<Items<DemoAccount>>("/demo/accounts", undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export function signIn(credentials: { login: string; password: string }): Promise<Session> {
  return api.post<Session>("/session", credentials);
}

export function signOut(): Promise<void> {
  return api.delete("/session");
}

export function changePassword(passwords: { current: string; replacement: string }): Promise<void> {
  return api.post("/session/password", passwords);
}
