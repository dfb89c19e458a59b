import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { NotificationView } from "~/api/mail-types";
import type { Instant, Page } from "~/api/types";
import type { NotificationSearch } from "~/features/notifications/model/notification-search";

const PAGE = 30;
const PEEK = 8;

/** How many rows are unread; live. */
export const unreadQuery = queryOptions({
  queryKey: ["notifications", "unread"],
  queryFn: ({ signal }) => api.get<{ count: number }>("/notifications/unread-count", {}, signal),
});

/** The newest few, for the bell. */
export const latestQuery = queryOptions({
  queryKey: ["notifications", "latest"],
  queryFn: ({ signal }) => api.get<Page<NotificationView>>("/notifications", { limit: PEEK }, signal),
});

export function notificationsQuery(search: NotificationSearch) {
  return infiniteQueryOptions({
    queryKey: ["notifications", "list", search],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<NotificationView>>(
        "/notifications",
        { ...search, limit: PAGE, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function readNotification(id: string): Promise<void> {
  return api.post(`/notifications/${id}/read`);
}

/** @param upTo the newest that was on screen: what came since stays unread */
export function readAllNotifications(upTo: Instant | null): Promise<void> {
  return api.post("/notifications/read-all", { upTo });
}
