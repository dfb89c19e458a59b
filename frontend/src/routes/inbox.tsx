import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { INBOX_GROUPS, type InboxGroup } from "~/features/inbox/model/groups";
import { shellRoute } from "~/routes/parents";

/** Group that is shown and item that is open; without a group the first one that holds something is taken. */
export type InboxSearch = { group?: InboxGroup; item?: string };

function inboxSearch(search: Record<string, unknown>): InboxSearch {
  const group = INBOX_GROUPS.find((each) => each === search.group);
  return {
    ...(group ? { group } : {}),
    ...(typeof search.item === "string" ? { item: search.item } : {}),
  };
}

export const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inbox",
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import("~/routes/inbox.page"), "InboxPage"),
});
