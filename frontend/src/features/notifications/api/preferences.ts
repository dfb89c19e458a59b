import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { MailMode, MailPreference } from "~/api/mail-types";

export const preferenceQuery = queryOptions({
  queryKey: ["mail-preferences"],
  queryFn: ({ signal }) => api.get<MailPreference>("/mail/preferences", {}, signal),
});

export function choosePreference(mode: MailMode): Promise<MailPreference> {
  return api.put("/mail/preferences", { mode });
}
