import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { CaseRow } from "~/api/case-types";
import { api } from "~/api/client";
import type { Page } from "~/api/types";
import { type CasesSearch, toCasesQuery } from "~/features/cases/model/cases-search";

const PAGE = 50;

/** Cases the person may read, part by part. */
export function caseListQuery(search: CasesSearch) {
  return infiniteQueryOptions({
    queryKey: ["cases", "list", search],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<CaseRow>>("/cases", { ...toCasesQuery(search), limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
