import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "~/routes/parents";

/** The one-time link of the server's log carries the token. */
type SetUpSearch = { token?: string };

export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/setup",
  validateSearch: (search: Record<string, unknown>): SetUpSearch =>
    search.token === undefined ? {} : { token: String(search.token) },
  component: lazyRouteComponent(() => import("~/routes/set-up.page"), "SetUpPage"),
});
