import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { sessionQuery } from "~/api/session";

export type RouterContext = { queryClient: QueryClient };
/** Pages that are made for people from outside: the packs they may read, and the cases in them. */
const GUEST_PAGES = /^\/(audit-packs|cases\/[0-9a-f-]{36})(\/|\?|#|$)/;

type Situation = { context: RouterContext; location: { href: string } };

/** Lets only signed-in people pass; the others come back to where they wanted to go once they are. */
export async function requireSession({ context, location }: Situation): Promise<void> {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  if (session.setupNeeded) {
    throw redirect({ to: "/setup" });
  }
  if (!session.person) {
    throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { return: location.href } });
  }
  if (session.guest && !GUEST_PAGES.test(location.href)) {
    throw redirect({ to: "/audit-packs" });
  }
}

/** Keeps people who are signed in away from the sign-in page: they go where a link wanted them to be. */
export async function requireNobody({
  context,
  wanted,
}: Pick<Situation, "context"> & { wanted: string | undefined }): Promise<void> {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  if (session.setupNeeded) {
    throw redirect({ to: "/setup" });
  }
  if (session.person) {
    throw redirect({ to: "/inbox", ...(wanted ? { href: wanted } : {}) });
  }
}
