import { queryOptions } from "@tanstack/react-query";
import { address, api } from "~/api/client";
import type { Instant, Items, PersonRef } from "~/api/types";

export type Checkpoint = { size: number; madeAt: Instant; note: string };

export type Seal = {
  /** How many entries are sealed. */
  entries: number;
  /** Entries that wait to be sealed, counted up to a thousand. */
  waiting: number;
  sealedAt: Instant | null;
  checkpoint: Checkpoint | null;
  verifierKey: string;
  /** Why no checkpoint is signed; null where nothing is in the way. */
  trouble: string | null;
};

export type TrailFinding = {
  kind: string;
  /** Number of the first entry that may be meant; null where it is about the whole. */
  from: number | null;
  to: number | null;
  entry: string | null;
  text: string;
};

export type Verification = {
  id: string;
  /** `RUNNING`, `GOOD`, `BAD` or `FAILED`. */
  state: string;
  startedAt: Instant;
  startedBy: PersonRef;
  total: number;
  checked: number;
  trustedSize: number | null;
  endedAt: Instant | null;
  report: {
    entries: number;
    withheld: number;
    erased: number;
    covered: number;
    outside: number;
    findings: TrailFinding[];
  } | null;
};

const WHILE_RUNNING = 1_000;
const WHILE_OPEN = 10_000;

export const sealQuery = queryOptions({
  queryKey: ["trail", "seal"],
  queryFn: ({ signal }) => api.get<Seal>("/trail/seal", {}, signal),
  refetchInterval: WHILE_OPEN,
});

/** The verification that was begun last; null before the first one. */
export const verificationQuery = queryOptions({
  queryKey: ["trail", "verification"],
  queryFn: async ({ signal }) =>
    (await api.get<Verification | undefined>("/trail/verifications/latest", {}, signal)) ?? null,
  refetchInterval: (query) => (query.state.data?.state === "RUNNING" ? WHILE_RUNNING : false),
});

export const receiversQuery = queryOptions({
  queryKey: ["trail", "receivers"],
  queryFn: ({ signal }) => api.get<Items<PersonRef>>("/trail/receivers", {}, signal),
});

/** An address outside that gets checkpoints by mail. */
export type Mailbox = { id: string; address: string; name: string; addedBy: PersonRef; addedAt: Instant };

export const mailboxesQuery = queryOptions({
  queryKey: ["trail", "mailboxes"],
  queryFn: ({ signal }) => api.get<Items<Mailbox>>("/trail/mailboxes", {}, signal),
});

export function addMailbox(box: { address: string; name: string }) {
  return api.post<Items<Mailbox>>("/trail/mailboxes", box);
}

export function removeMailbox(id: string): Promise<void> {
  return api.delete(`/trail/mailboxes/${id}`);
}

/** @param checkpoint text of a checkpoint that was held outside; null for none */
export function verifyTrail(checkpoint: string | null) {
  return api.post<Verification>("/trail/verifications", { checkpoint });
}

export function setReceivers(people: string[]) {
  return api.put<Items<PersonRef>>("/trail/receivers", { people });
}

export const latestCheckpointAddress = address("/trail/checkpoints/latest");
export const bundleAddress = address("/trail/bundle");
export const keysAddress = address("/trail/keys");
export const proofAddress = (id: string) => address(`/trail/entries/${id}/proof`);
