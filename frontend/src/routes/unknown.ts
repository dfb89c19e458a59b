import { createRoute } from "@tanstack/react-router";
import { shellRoute } from "~/routes/parents";

/** Any other address: a page among the others, so that the way on is the navigation. What it shows is app/'s affair. */
export const unknownRoute = createRoute({ getParentRoute: () => shellRoute, path: "$" });
