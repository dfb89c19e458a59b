import { Button, Center } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

type Props = { query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } };

/** Fetches the next part of a list when its end comes into view; the button does the same by hand. */
export function LoadMore({ query }: Props) {
  const { t } = useTranslation();
  const { ref, inViewport } = useInViewport<HTMLButtonElement>();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (inViewport && hasNextPage && !isFetchingNextPage) {
      fetchNextPage();
    }
  }, [inViewport, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!hasNextPage) {
    return null;
  }
  return (
    <Center p="md">
      <Button ref={ref} variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
        {t("more")}
      </Button>
    </Center>
  );
}
