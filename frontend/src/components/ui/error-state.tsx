import { Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isProblem } from "~/api/problem";
import { problemText } from "~/i18n/problem-text";

type Props = { error: unknown; onRetry?: () => void };

/** Stands where something could not be loaded: what happened, in words that help, and the next step. */
export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap="sm" p="xl" ta="center" role="alert">
      <IconAlertTriangle size={24} stroke={1.5} color="var(--mantine-color-error)" aria-hidden />
      <Text fw={600}>{t("error.title")}</Text>
      <Text c="dimmed" maw={420}>
        {problemText(error)}
      </Text>
      {isProblem(error) && error.traceId && error.status >= 500 && (
        <Text size="xs" c="dimmed">
          {t("error.trace", { traceId: error.traceId })}
        </Text>
      )}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </Stack>
  );
}
