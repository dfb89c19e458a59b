import { createRootRouteWithContext, createRoute } from "@tanstack/react-router";
import { type RouterContext, requireSession } from "~/routes/guards";

/** Parent of everything. What it looks like is app/'s affair, see router.tsx. */
export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Parent of every page that needs somebody who is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: requireSession,
});
