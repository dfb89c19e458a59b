import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readTrailSearch } from "~/features/trail/model/trail-search";
import { shellRoute } from "~/routes/parents";

export const trailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/trail",
  validateSearch: readTrailSearch,
  component: lazyRouteComponent(() => import("~/routes/trail.page"), "TrailPage"),
});
