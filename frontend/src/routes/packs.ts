import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "~/routes/parents";

export const packsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/audit-packs",
  component: lazyRouteComponent(() => import("~/routes/packs.page"), "PacksPage"),
});

export const packRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/audit-packs/$packId",
  component: lazyRouteComponent(() => import("~/routes/pack.page"), "PackPage"),
});
