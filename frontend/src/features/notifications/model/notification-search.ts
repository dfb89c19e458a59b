/** `unread` shows what is not read yet; `group` what stands behind one row. */
export type NotificationSearch = { unread?: true; group?: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readNotificationSearch(search: Record<string, unknown>): NotificationSearch {
  return {
    ...(search.unread === true || search.unread === "true" ? { unread: true as const } : {}),
    ...(typeof search.group === "string" && UUID.test(search.group) ? { group: search.group } : {}),
  };
}
