import { Button, Divider, Stack } from "@mantine/core";
import { IconLogin2, IconMail } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { providerAddress, waysInQuery } from "~/api/session";

/** Ways in beside a password, as far as this installation has them. */
export function OtherWays({ returnTo, onLink }: { returnTo: string | undefined; onLink: () => void }) {
  const { t } = useTranslation("session");
  const { data: ways } = useQuery(waysInQuery);
  if (!ways?.provider && !ways?.link) {
    return null;
  }
  return (
    <Stack gap="sm" mt="lg">
      <Divider label={t("or")} />
      {ways.provider && (
        <Button
          component="a"
          href={providerAddress(returnTo)}
          variant="default"
          size="md"
          leftSection={<IconLogin2 size={18} aria-hidden />}
        >
          {t("providerSubmit", { provider: ways.provider })}
        </Button>
      )}
      {ways.link && (
        <Button variant="default" size="md" leftSection={<IconMail size={18} aria-hidden />} onClick={onLink}>
          {t("linkInstead")}
        </Button>
      )}
    </Stack>
  );
}
