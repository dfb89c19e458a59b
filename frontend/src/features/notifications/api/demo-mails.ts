import { queryOptions } from "@tanstack/react-query";
import { address, api } from "~/api/client";
import type { Instant, Items } from "~/api/types";

export type DemoMail = { id: string; to: string; from: string; subject: string; sentAt: Instant };
export type OpenedMail = { mail: DemoMail; plain: string; headers: { name: string; value: string }[] };

/** Mails of the demo's own mail server; asked for every few seconds, because they arrive without a hint. */
export function demoMailsQuery(to: string) {
  return queryOptions({
    queryKey: ["demo-mails", "list", to],
    queryFn: ({ signal }) => api.get<Items<DemoMail>>("/demo/mails", { to }, signal),
    refetchInterval: 4_000,
  });
}

export function demoMailQuery(id: string) {
  return queryOptions({
    queryKey: ["demo-mails", "one", id],
    queryFn: ({ signal }) => api.get<OpenedMail>(`/demo/mails/${encodeURIComponent(id)}`, {}, signal),
  });
}

/** The mail as a mail program shows it. */
export function demoMailBody(id: string): string {
  return address(`/demo/mails/${encodeURIComponent(id)}/body`);
}
