import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { sessionQuery } from "~/api/session";
import { readNotificationSearch } from "~/features/notifications/model/notification-search";
import { shellRoute } from "~/routes/parents";

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export const notificationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/notifications",
  validateSearch: readNotificationSearch,
  component: lazyRouteComponent(() => import("~/routes/notifications.page"), "NotificationsPage"),
});

export const preferencesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/notifications/preferences",
  component: lazyRouteComponent(() => import("~/routes/notifications.page"), "PreferencesPage"),
});

export const mailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/mail",
  component: lazyRouteComponent(() => import("~/routes/mail.page"), "MailPage"),
});

/** Only a demonstration has it. */
export const demoMailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/demo-mails",
  validateSearch: (search: Record<string, unknown>): { to?: string; mail?: string } => ({
    ...(text(search.to) ? { to: String(search.to) } : {}),
    ...(text(search.mail) ? { mail: String(search.mail) } : {}),
  }),
  beforeLoad: async ({ context }) => {
    if (!(await context.queryClient.ensureQueryData(sessionQuery)).demo) {
      throw notFound();
    }
  },
  component: lazyRouteComponent(() => import("~/routes/mail.page"), "DemoMailsPage"),
});
