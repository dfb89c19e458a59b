import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readOrganisationSearch } from "~/features/admin/model/organisation-search";
import { shellRoute } from "~/routes/parents";

export const organisationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/organisation",
  validateSearch: readOrganisationSearch,
  component: lazyRouteComponent(() => import("~/routes/organisation.page"), "OrganisationPage"),
});

export const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/organisation/people/$personId",
  component: lazyRouteComponent(() => import("~/routes/person.page"), "PersonPage"),
});
