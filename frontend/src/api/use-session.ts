import { useSuspenseQuery } from "@tanstack/react-query";
import { sessionQuery } from "~/api/session";
import type { Session } from "~/api/types";

/** The session of the signed-in person; only below the shell, where the router has made sure that there is one. */
export function useSession(): Session & { person: NonNullable<Session["person"]> } {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data.person) {
    throw new Error("Nobody is signed in");
  }
  return { ...data, person: data.person };
}

/** Whether the session has at least one of these capabilities. */
export function may(session: Session, ...capabilities: string[]): boolean {
  return capabilities.some((capability) => session.capabilities.includes(capability));
}
