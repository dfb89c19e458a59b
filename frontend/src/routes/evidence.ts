import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readEvidenceSearch } from "~/features/evidence/model/evidence-search";
import { shellRoute } from "~/routes/parents";

export const evidenceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/evidence",
  validateSearch: readEvidenceSearch,
  component: lazyRouteComponent(() => import("~/routes/evidence.page"), "EvidencePage"),
});

export const evidenceStoreRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/evidence-store",
  component: lazyRouteComponent(() => import("~/routes/evidence.page"), "EvidenceStorePage"),
});
