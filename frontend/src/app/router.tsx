import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { ErrorPage } from "~/app/error-page";
import { NotFoundPage } from "~/app/not-found-page";
import { Shell } from "~/app/shell/shell";
import { allTokensRoute, tokensRoute } from "~/routes/account";
import { caseRoute, casesRoute, startCaseRoute } from "~/routes/cases";
import { controlRoute, controlsRoute } from "~/routes/controls";
import { escalationsRoute } from "~/routes/escalations";
import { evidenceRoute, evidenceStoreRoute } from "~/routes/evidence";
import { findingsRoute } from "~/routes/findings";
import { homeRoute } from "~/routes/home";
import { inboxRoute } from "~/routes/inbox";
import { demoMailsRoute, mailRoute, notificationsRoute, preferencesRoute } from "~/routes/notifications";
import { organisationRoute, personRoute } from "~/routes/organisation";
import { packRoute, packsRoute } from "~/routes/packs";
import { rootRoute, shellRoute } from "~/routes/parents";
import { reconciliationRoute } from "~/routes/reconciliation";
import { deletionRunRoute, retentionRoute } from "~/routes/retention";
import { setUpRoute } from "~/routes/set-up";
import { signInLinkRoute, signInRoute } from "~/routes/sign-in";
import { timeMachineRoute } from "~/routes/time-machine";
import { trailRoute } from "~/routes/trail";
import { unknownRoute } from "~/routes/unknown";

shellRoute.update({ component: Shell });
unknownRoute.update({ component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  signInRoute,
  signInLinkRoute,
  setUpRoute,
  shellRoute.addChildren([
    homeRoute,
    inboxRoute,
    casesRoute,
    startCaseRoute,
    caseRoute,
    escalationsRoute,
    evidenceRoute,
    evidenceStoreRoute,
    controlsRoute,
    controlRoute,
    findingsRoute,
    organisationRoute,
    personRoute,
    trailRoute,
    packsRoute,
    packRoute,
    timeMachineRoute,
    notificationsRoute,
    preferencesRoute,
    allTokensRoute,
    tokensRoute,
    mailRoute,
    demoMailsRoute,
    reconciliationRoute,
    retentionRoute,
    deletionRunRoute,
    unknownRoute,
  ]),
]);

/** Each page's code is loaded when it is first opened, or when its link is pointed at. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
