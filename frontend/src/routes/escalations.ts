import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readEscalationsSearch } from "~/features/escalations/model/escalations-search";
import { shellRoute } from "~/routes/parents";

export const escalationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/escalations",
  validateSearch: readEscalationsSearch,
  component: lazyRouteComponent(() => import("~/routes/escalations.page"), "EscalationsPage"),
});
