import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { MailServer, MailTestResult, SmtpServer, UndeliverableMail } from "~/api/mail-types";
import type { Page } from "~/api/types";

export const mailServerQuery = queryOptions({
  queryKey: ["mail", "server"],
  queryFn: ({ signal }) => api.get<MailServer>("/mail/server", {}, signal),
});

export function saveMailServer(server: SmtpServer, version: number): Promise<MailServer> {
  return api.put("/mail/server", server, { ifMatch: version });
}

export function removeMailServer(version: number): Promise<MailServer> {
  return api.delete("/mail/server", { ifMatch: version });
}

/** Sends a mail to oneself with these settings, saved or not. */
export function testMailServer(server: SmtpServer): Promise<MailTestResult> {
  return api.post("/mail/server/test", server);
}

export const undeliverableQuery = infiniteQueryOptions({
  queryKey: ["mail", "undeliverable"],
  queryFn: ({ signal, pageParam }) =>
    api.get<Page<UndeliverableMail>>("/mail/undeliverable", { limit: 50, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export function retryMail(id: string): Promise<void> {
  return api.post(`/mail/undeliverable/${id}/retry`);
}

export function retryAllMails(): Promise<{ count: number }> {
  return api.post("/mail/undeliverable/retry");
}
