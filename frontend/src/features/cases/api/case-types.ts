import { queryOptions } from "@tanstack/react-query";
import type { CaseType, CaseView, FormData, FormSchema } from "~/api/case-types";
import { api } from "~/api/client";
import type { Items } from "~/api/types";

export const caseTypesQuery = queryOptions({
  queryKey: ["case-types"],
  queryFn: ({ signal }) => api.get<Items<CaseType>>("/case-types", {}, signal),
  staleTime: 5 * 60_000,
});

/** The form that starts a case of this type. */
export function startFormQuery(type: string) {
  return queryOptions({
    queryKey: ["case-types", type, "start-form"],
    queryFn: ({ signal }) =>
      api.get<{ key: string; schema: FormSchema }>(`/case-types/${type}/start-form`, {}, signal),
    staleTime: 5 * 60_000,
  });
}

/** Starts a case; the same key starts it once, however often the button is pressed. */
export function startCase(type: string, data: FormData, idempotencyKey: string): Promise<CaseView> {
  return api.post<CaseView>("/cases", { type, data }, { idempotencyKey });
}
