import { useQuery } from "@tanstack/react-query";
import { caseItemsQuery } from "~/api/case-items";
import { caseQuery } from "~/api/cases";
import type { EventNames } from "~/i18n/event-text";

/** What the steps and stages of a case are called in the version it runs on. */
export function useEventNames(caseId: string): EventNames {
  const items = useQuery(caseItemsQuery(caseId)).data?.items ?? [];
  const stages = useQuery(caseQuery(caseId)).data?.stages ?? [];
  return {
    step: (key) => items.find((item) => item.step === key)?.title,
    stage: (key) => stages.find((stage) => stage.key === key)?.title,
  };
}
