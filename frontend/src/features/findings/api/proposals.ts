import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Instant, Page, PersonRef, UnitRef } from "~/api/types";

export const STATUSES = ["OPEN", "CONFIRMED", "MERGED", "DISMISSED"] as const;

export type ProposalStatus = (typeof STATUSES)[number];

type CaseRef = { id: string; number: string; title: string };

/** A finding proposed because work is late. */
export type Proposal = {
  id: string;
  status: ProposalStatus;
  caseType: string;
  caseTypeTitle: string;
  step: string;
  stepTitle: string;
  unit: UnitRef;
  /** Null when the late work is about no control: whoever confirms names one. */
  control: { id: string; label: string } | null;
  quarter: string;
  level: number;
  openedAt: Instant;
  lateCount: number;
  late: { itemId: string; caseRef: CaseRef; level: number; dueAt: Instant | null; addedAt: Instant }[];
  draft: { title: string; statement: string; seen: string; gap: string };
  decidedBy: PersonRef | null;
  decidedAt: Instant | null;
  reason: string | null;
  caseRef: CaseRef | null;
  mergedInto: string | null;
  allowedActions: ("confirm" | "merge" | "dismiss")[];
};

export type Confirmation = {
  grade: string;
  requirementId: string;
  controlUnitId: string;
  title: string;
  statement: string;
  seen: string;
  gap: string;
};

export function proposalsQuery(status: ProposalStatus) {
  return infiniteQueryOptions({
    queryKey: ["escalations", "proposals", status],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Proposal>>("/finding-proposals", { status, limit: 50, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function confirmProposal(id: string, { controlUnitId, ...said }: Confirmation): Promise<Proposal> {
  return api.post(`/finding-proposals/${id}/confirmation`, {
    ...said,
    ...(controlUnitId ? { controlUnitId } : {}),
  });
}

export function mergeProposal(id: string, into: { caseId: string; reason: string }): Promise<Proposal> {
  return api.post(`/finding-proposals/${id}/merge`, into);
}

export function dismissProposal(id: string, reason: string): Promise<Proposal> {
  return api.post(`/finding-proposals/${id}/dismissal`, { reason });
}
