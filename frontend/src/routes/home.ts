import { createRoute, redirect } from "@tanstack/react-router";
import { shellRoute } from "~/routes/parents";

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/inbox" });
  },
});
