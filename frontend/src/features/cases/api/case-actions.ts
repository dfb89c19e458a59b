import type { CaseView } from "~/api/case-types";
import { api } from "~/api/client";

export function withdrawCase(id: string, reason: string): Promise<unknown> {
  return api.post(`/cases/${id}/actions/withdraw`, { reason });
}

/** Opens a new case that is linked to the closed one, which cannot be opened itself. */
export function reopenCase(id: string, reason: string): Promise<CaseView> {
  return api.post<CaseView>(`/cases/${id}/actions/reopen`, { reason });
}
