import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { caseDiagramQuery } from "~/api/cases";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { QueryBoundary } from "~/components/ui/query-boundary";

const DiagramCanvas = lazy(() => import("~/components/domain/diagram/diagram-canvas"));

/** The process of a case: where it stands now, what is done. Follows the case live. `height` in pixels. */
export function CaseDiagram({ caseId, height = 320 }: { caseId: string; height?: number }) {
  const diagram = useQuery(caseDiagramQuery(caseId));
  const skeleton = <ListSkeleton rows={1} height={height - 32} />;
  return (
    <QueryBoundary query={diagram} skeleton={skeleton}>
      {(data) => (
        <Suspense fallback={skeleton}>
          <DiagramCanvas diagram={data} height={height} />
        </Suspense>
      )}
    </QueryBoundary>
  );
}
