import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { sessionQuery } from "~/api/session";
import { shellRoute } from "~/routes/parents";

/** Only a demonstration has it. */
export const timeMachineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/time-machine",
  beforeLoad: async ({ context }) => {
    if (!(await context.queryClient.ensureQueryData(sessionQuery)).demo) {
      throw notFound();
    }
  },
  component: lazyRouteComponent(() => import("~/routes/time-machine.page"), "TimeMachinePage"),
});
