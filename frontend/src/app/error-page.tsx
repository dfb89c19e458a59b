import { Button, Stack, Text, Title } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isProblem } from "~/api/problem";
import { problemText } from "~/i18n/problem-text";

/** Stands where a whole page failed. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const traceId = isProblem(error) ? error.traceId : undefined;
  return (
    <Stack
      component="main"
      align="center"
      justify="center"
      gap="sm"
      mih="60vh"
      p="xl"
      ta="center"
      role="alert"
    >
      <Title order={1} size="h2">
        {t("error.page")}
      </Title>
      <Text c="dimmed" maw={460}>
        {isProblem(error) ? problemText(error) : t("error.pageText")}
      </Text>
      {traceId && <Text size="xs">{t("error.trace", { traceId })}</Text>}
      <Button onClick={() => window.location.reload()}>{t("reload")}</Button>
    </Stack>
  );
}
