import { type ComponentProps, lazy, Suspense } from "react";
import { ListSkeleton } from "~/components/ui/list-skeleton";

const Loaded = lazy(() =>
  import("~/components/domain/task-form/task-form").then(({ TaskForm }) => ({ default: TaskForm })),
);

/** The form with its engine fetched when the first form is opened. Takes the same properties, `ref` too. */
export function LazyTaskForm(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense fallback={<ListSkeleton rows={3} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
