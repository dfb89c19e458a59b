import { queryOptions } from "@tanstack/react-query";
import type { CaseHolds, HoldView } from "~/api/ask-types";
import { api } from "~/api/client";
import type { Items } from "~/api/types";

export function caseHoldsQuery(caseId: string) {
  return queryOptions({
    queryKey: ["case", caseId, "holds"],
    queryFn: ({ signal }) => api.get<CaseHolds>(`/cases/${caseId}/holds`, {}, signal),
  });
}

/** Holds whose consent is asked of the person. */
export const askedHoldsQuery = queryOptions({
  queryKey: ["inbox", "asked", "holds"],
  queryFn: ({ signal }) => api.get<Items<HoldView>>("/holds", {}, signal),
});

export function askForHold(
  caseId: string,
  body: { until: string; reason: string },
  idempotencyKey: string,
): Promise<CaseHolds> {
  return api.post(`/cases/${caseId}/holds`, body, { idempotencyKey });
}

export function consentToHold(id: string): Promise<void> {
  return api.post(`/holds/${id}/consent`, {});
}

export function declineHold(id: string, reason: string): Promise<void> {
  return api.post(`/holds/${id}/decline`, { reason });
}

/** Ends a running hold, or takes back one's own request for one. */
export function endHold(id: string): Promise<void> {
  return api.post(`/holds/${id}/end`, {});
}
