import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readControlsSearch } from "~/features/controls/model/controls-search";
import { shellRoute } from "~/routes/parents";

export const controlsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/controls",
  validateSearch: readControlsSearch,
  component: lazyRouteComponent(() => import("~/routes/controls.page"), "ControlsPage"),
});

export const controlRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/controls/$controlId",
  component: lazyRouteComponent(() => import("~/routes/control.page"), "ControlPage"),
});
