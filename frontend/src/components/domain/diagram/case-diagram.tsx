import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { caseDiagramQuery } from "~/api/cases";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { QueryBoundary } from "~/components/ui/query-boundary";

const DiagramCanvas = lazy(() => import("~/components/domain/diagram/diagram-canvas"));

type Props = {
  caseId: string;
  /** In pixels. */
  height?: number;
  /** Whether the time spent at each step stands below as a list too. */
  listed?: boolean;
};

/** The process of a case: where it stands now, what is done, how long it took. Follows the case live. */
export function CaseDiagram({ caseId, height = 320, listed = false }: Props) {
  const diagram = useQuery(caseDiagramQuery(caseId));
  const skeleton = <ListSkeleton rows={1} height={height - 32} />;
  return (
    <QueryBoundary query={diagram} skeleton={skeleton}>
      {(data) => (
        <Suspense fallback={skeleton}>
          <DiagramCanvas diagram={data} height={height} listed={listed} />
        </Suspense>
      )}
    </QueryBoundary>
  );
}
