import { queryOptions } from "@tanstack/react-query";
import { address, api } from "~/api/client";
import type { DemoAccount, Items, LinkSession, Session, WaysIn } from "~/api/types";
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

export const waysInQuery = queryOptions({
  queryKey: ["ways-in"],
  queryFn: ({ signal }) => api.get<WaysIn>("/session/ways", undefined, signal),
  staleTime: 60_000,
});

/** Where the browser goes to sign in at the provider; it comes back to the page that was wanted. */
export function providerAddress(returnTo: string | undefined): string {
  return address("/session/oidc", { returnTo });
}

/** Resolves whether there is such a person or not. */
export function askForLink(wish: { name: string; returnTo?: string }): Promise<void> {
  return api.post("/session/links", wish);
}

export function signInByLink(token: string): Promise<LinkSession> {
  return api.post<LinkSession>("/session/link", { token });
}

export function signOut(): Promise<void> {
  return api.delete("/session");
}

export function changePassword(passwords: { current: string; replacement: string }): Promise<void> {
  return api.post("/session/password", passwords);
}
