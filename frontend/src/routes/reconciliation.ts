import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "~/routes/parents";

export const reconciliationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/reconciliation",
  component: lazyRouteComponent(() => import("~/routes/reconciliation.page"), "ReconciliationPage"),
});
