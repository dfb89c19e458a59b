import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readRetentionSearch } from "~/features/retention/model/retention-search";
import { shellRoute } from "~/routes/parents";

export const retentionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/retention",
  validateSearch: readRetentionSearch,
  component: lazyRouteComponent(() => import("~/routes/retention.page"), "RetentionPage"),
});

export const deletionRunRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/retention/lists/$runId",
  component: lazyRouteComponent(() => import("~/routes/retention.page"), "DeletionRunPage"),
});
