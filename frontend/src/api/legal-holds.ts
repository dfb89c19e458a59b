import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { LegalHoldsOfCase } from "~/api/retention-types";

export function legalHoldsOfCaseQuery(caseId: string) {
  return queryOptions({
    queryKey: ["case", caseId, "legal-holds"],
    queryFn: ({ signal }) => api.get<LegalHoldsOfCase>(`/cases/${caseId}/legal-holds`, {}, signal),
  });
}

export function setLegalHold(
  caseId: string,
  body: { until: string | null; reason: string },
  idempotencyKey: string,
): Promise<LegalHoldsOfCase> {
  return api.post(`/cases/${caseId}/legal-holds`, body, { idempotencyKey });
}

export function liftLegalHold(id: string, reason: string): Promise<void> {
  return api.post(`/legal-holds/${id}/lifting`, { reason });
}
