import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readTokenSearch } from "~/features/account/model/token-search";
import { shellRoute } from "~/routes/parents";

export const allTokensRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tokens",
  validateSearch: readTokenSearch,
  component: lazyRouteComponent(() => import("~/routes/account.page"), "AllTokensPage"),
});

export const tokensRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/account/tokens",
  component: lazyRouteComponent(() => import("~/routes/account.page"), "TokensPage"),
});
