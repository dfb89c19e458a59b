import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { returnPath } from "~/lib/return-path";
import { requireNobody } from "~/routes/guards";
import { rootRoute } from "~/routes/parents";

/** `return`: the address inside the application that the person wanted; `problem`: code of what went wrong at the provider. */
type SignInSearch = { return?: string | undefined; problem?: string | undefined };

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  // What is refused is named all the same: the router keeps what a route says nothing about.
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    return: returnPath(search.return),
    problem: typeof search.problem === "string" ? search.problem : undefined,
  }),
  beforeLoad: ({ context, search }) => requireNobody({ context, wanted: search.return }),
  component: lazyRouteComponent(() => import("~/routes/sign-in.page"), "SignInPage"),
});

/** Where a mailed link leads; its token stands behind the `#`, which no server and no log gets to see. */
export const signInLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in/link",
  component: lazyRouteComponent(() => import("~/routes/sign-in-link.page"), "SignInLinkPage"),
});
