import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { EvidenceStore } from "~/api/types";

export const evidenceStoreQuery = queryOptions({
  queryKey: ["evidence-store"],
  queryFn: ({ signal }) => api.get<EvidenceStore>("/evidence-store", {}, signal),
  // A round takes minutes and tells nobody when it ends.
  refetchInterval: (query) => (query.state.data?.runningSince ? 5_000 : false),
});

export function scrubStore(): Promise<void> {
  return api.post("/evidence-store/actions/scrub");
}
