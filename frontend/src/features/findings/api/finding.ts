import { queryOptions } from "@tanstack/react-query";
import type { FindingView, Grade } from "~/api/case-types";
import { api } from "~/api/client";

/** The finding a case is about; cases of other kinds have none. */
export function findingQuery(caseId: string) {
  return queryOptions({
    queryKey: ["case", caseId, "finding"],
    queryFn: ({ signal }) => api.get<FindingView>(`/cases/${caseId}/finding`, {}, signal),
  });
}

export function regradeCase(caseId: string, grade: Grade, reason: string): Promise<FindingView> {
  return api.post(`/cases/${caseId}/actions/regrade`, { grade, reason });
}
