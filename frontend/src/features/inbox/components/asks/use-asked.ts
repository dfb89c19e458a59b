import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { askedHoldsQuery } from "~/api/holds";
import { askedQuestionsQuery, askedRequestsQuery } from "~/features/inbox/api/asks";

/** Decisions and questions that wait for the reader. */
export function useAsked() {
  const requests = useQuery(askedRequestsQuery);
  const holds = useQuery(askedHoldsQuery);
  const questions = useInfiniteQuery(askedQuestionsQuery);
  const asked = questions.data?.pages.flatMap(({ items }) => items) ?? [];
  return {
    requests,
    holds: holds.data?.items ?? [],
    questions: asked,
    more: questions.hasNextPage ? () => void questions.fetchNextPage() : undefined,
    count: (requests.data?.items.length ?? 0) + (holds.data?.items.length ?? 0) + asked.length,
    known: !requests.isPending && !holds.isPending && !questions.isPending,
  };
}
