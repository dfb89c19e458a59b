import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BulkResult } from "~/api/case-types";
import { api } from "~/api/client";
import { type BulkAction, parts } from "~/features/inbox/model/selection";

/** What goes with the action: a person, a day, a reason. */
export type BulkValues = { personId?: string; until?: string; reason?: string };

export type BulkRequest = { action: BulkAction; items: string[]; values: BulkValues; key: string };

const PATH: Record<BulkAction, string> = {
  claim: "claim",
  reassign: "reassign",
  askMoreTime: "extension-requests",
};

async function run({ action, items, values, key }: BulkRequest): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const [index, part] of parts(items).entries()) {
    const body = { items: part, ...values };
    const answer = await api.post<{ results: BulkResult[] }>(`/inbox/bulk/${PATH[action]}`, body, {
      idempotencyKey: `${key}-${index}`,
    });
    results.push(...answer.results);
  }
  return results;
}

/** Does something with many items; every item has its own result. The same key does it once. */
export function useBulk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => {
      for (const word of ["inbox", "case", "cases", "escalations"]) {
        void client.invalidateQueries({ queryKey: [word] });
      }
    },
  });
}
