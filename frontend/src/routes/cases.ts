import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readCasePageSearch } from "~/features/cases/model/case-tabs";
import { readCasesSearch } from "~/features/cases/model/cases-search";
import { shellRoute } from "~/routes/parents";

export const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/cases",
  validateSearch: readCasesSearch,
  component: lazyRouteComponent(() => import("~/routes/cases.page"), "CasesPage"),
});

export const startCaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/cases/new",
  validateSearch: (raw: Record<string, unknown>): { type?: string } =>
    typeof raw.type === "string" ? { type: raw.type } : {},
  component: lazyRouteComponent(() => import("~/routes/case-start.page"), "CaseStartPage"),
});

export const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/cases/$caseId",
  validateSearch: readCasePageSearch,
  component: lazyRouteComponent(() => import("~/routes/case.page"), "CasePage"),
});
