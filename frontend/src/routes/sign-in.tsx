import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireNobody } from "~/routes/guards";
import { rootRoute } from "~/routes/parents";

/** `return`: the address inside the application that the person wanted. */
type SignInSearch = { return?: string };

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): SignInSearch =>
    typeof search.return === "string" && /^\/(?![/\\])/.test(search.return) ? { return: search.return } : {},
  beforeLoad: requireNobody,
  component: lazyRouteComponent(() => import("~/routes/sign-in.page"), "SignInPage"),
});
