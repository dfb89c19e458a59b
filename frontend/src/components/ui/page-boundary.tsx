import { VisuallyHidden } from "@mantine/core";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { isNotThere, NothingHere } from "~/components/ui/nothing-here";
import { QueryBoundary } from "~/components/ui/query-boundary";

/** A boundary around a whole page, which has a heading whatever comes; what is not there, or not for the reader, says so. */
export function PageBoundary<T>(props: ComponentProps<typeof QueryBoundary<T>>) {
  const { t } = useTranslation();
  const { data, error } = props.query;
  if (data !== undefined) {
    return <QueryBoundary {...props} />;
  }
  const gone = isNotThere(error);
  const heading = gone ? "error.notFound" : error ? "error.title" : "loading";
  return (
    <>
      <VisuallyHidden component="h1">{t(heading)}</VisuallyHidden>
      {gone ? <NothingHere /> : <QueryBoundary {...props} />}
    </>
  );
}
