import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "~/routes/parents";

export const tokensRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/account/tokens",
  component: lazyRouteComponent(() => import("~/routes/account.page"), "TokensPage"),
});
