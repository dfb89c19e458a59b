import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState } from "~/components/ui/error-state";
import { ListSkeleton } from "~/components/ui/list-skeleton";

type Props<T> = {
  query: Pick<UseQueryResult<T>, "data" | "error" | "refetch">;
  children: (data: T) => ReactNode;
  /** What stands there while the first answer is on its way. */
  skeleton?: ReactNode;
  /** What stands there when there is nothing to show; it teaches what this is and what to do next. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
};

/**
 * The one place that decides between skeleton, error, empty and content. An answer that is already there stays on
 * screen when asking again fails.
 */
export function QueryBoundary<T>({ query, children, skeleton, empty, isEmpty }: Props<T>) {
  if (query.data === undefined) {
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      (skeleton ?? <ListSkeleton />)
    );
  }
  return empty !== undefined && isEmpty?.(query.data) ? empty : children(query.data);
}
