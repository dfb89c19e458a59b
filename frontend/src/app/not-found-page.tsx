import { Button, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** An address that leads nowhere; what a person may not see looks the same. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Stack align="center" justify="center" gap="sm" mih="60vh" p="xl" ta="center">
      <Title order={1} size="h2">
        {t("error.notFound")}
      </Title>
      <Text c="dimmed">{t("error.notFoundText")}</Text>
      <Button component={Link} to="/inbox" variant="default">
        {t("error.home")}
      </Button>
    </Stack>
  );
}
