import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CaseType } from "~/api/case-types";
import { address, api } from "~/api/client";
import type { Control, Day, Instant, Items, Page, PersonRef, UnitRef } from "~/api/types";

const PAGE = 50;

export type PackState = "WAITING" | "BUILDING" | "DONE" | "FAILED" | "EXPIRED" | "DELETED";

export type AuditPack = {
  id: string;
  title: string;
  periodFrom: Day;
  periodTo: Day;
  units: UnitRef[];
  /** None for all. */
  caseTypes: { key: string; title: string }[];
  /** None for all. */
  controls: { id: string; code: string; name: string }[];
  requestedBy: PersonRef;
  requestedAt: Instant;
  state: PackState;
  cases: number;
  files: number;
  casesDone: number;
  filesDone: number;
  endedAt: Instant | null;
  failure: string | null;
  /** Stable; null unless it failed, and for packs that failed in older versions. */
  failureCode: string | null;
  size: number | null;
  sha256: string | null;
  /** Of the list of files in it. */
  manifestSha256: string | null;
  /** When the file is taken away; null unless it is there. */
  expiresAt: Instant | null;
  deletedAt: Instant | null;
  deletedBy: PersonRef | null;
  allowedActions: string[];
};

export type PackedCase = {
  id: string;
  number: string;
  title: string;
  typeTitle: string;
  state: string;
  files: number;
};

export type PackChoice = {
  periodFrom: Day | null;
  periodTo: Day | null;
  unitIds: string[];
  caseTypes: string[];
  controlIds: string[];
};

export type NewPack = PackChoice & { title: string };

export const packListQuery = infiniteQueryOptions({
  queryKey: ["packs", "list"],
  queryFn: ({ signal, pageParam }) =>
    api.get<Page<AuditPack>>("/audit-packs", { limit: PAGE, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export function packQuery(id: string) {
  return queryOptions({
    queryKey: ["packs", "one", id],
    queryFn: ({ signal }) => api.get<AuditPack>(`/audit-packs/${id}`, {}, signal),
  });
}

export function packCasesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ["pack-cases", id],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<PackedCase>>(`/audit-packs/${id}/cases`, { limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** How much a pack would hold; asked only once the choice is complete. */
export function packCountQuery({ periodFrom, periodTo, unitIds, caseTypes, controlIds }: PackChoice) {
  const query = {
    periodFrom,
    periodTo,
    unitIds: unitIds.join(","),
    caseTypes: caseTypes.join(","),
    controlIds: controlIds.join(","),
  };
  return queryOptions({
    queryKey: ["pack-count", query],
    queryFn: ({ signal }) => api.get<{ cases: number; files: number }>("/audit-packs/count", query, signal),
    enabled: periodFrom !== null && periodTo !== null && periodFrom <= periodTo && unitIds.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Asks for a pack; the same key makes one, however often the button is pressed. */
export function requestPack(pack: NewPack, idempotencyKey: string): Promise<AuditPack> {
  return api.post<AuditPack>("/audit-packs", pack, { idempotencyKey });
}

/** @throws Problem 409 unless it failed or its time was over */
export function retryPack(id: string): Promise<AuditPack> {
  return api.post<AuditPack>(`/audit-packs/${id}/retry`, {});
}

/** Deletes the file and what was frozen for it. */
export function deletePack(id: string): Promise<AuditPack> {
  return api.delete<AuditPack>(`/audit-packs/${id}`);
}

export function packAddress(id: string): string {
  return address(`/audit-packs/${id}/content`);
}

export const packTypesQuery = queryOptions({
  queryKey: ["case-types"],
  queryFn: ({ signal }) => api.get<Items<CaseType>>("/case-types", {}, signal),
  staleTime: 5 * 60_000,
});

/** Controls whose code or name has these signs. */
export function packControlsQuery(q: string) {
  return queryOptions({
    queryKey: ["controls", "for-pack", q],
    queryFn: ({ signal }) => api.get<Page<Control>>("/controls", { q, limit: 30 }, signal),
    placeholderData: keepPreviousData,
  });
}
