import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readFindingsSearch } from "~/features/findings/model/findings-search";
import { shellRoute } from "~/routes/parents";

export const findingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/findings",
  validateSearch: readFindingsSearch,
  component: lazyRouteComponent(() => import("~/routes/findings.page"), "FindingsPage"),
});
