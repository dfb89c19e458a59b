import { Radio, Stack, Text } from "@mantine/core";
import { IconInfoCircle, IconMailOff } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MailMode, MailPreference } from "~/api/mail-types";
import { Notice } from "~/components/ui/notice";
import { Page } from "~/components/ui/page";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { choosePreference, preferenceQuery } from "~/features/notifications/api/preferences";
import { fullInstant } from "~/lib/dates";
import { notifyDone } from "~/lib/notify";
import { zone } from "~/lib/viewer";

/** When one's mails come. */
export function PreferencesScreen() {
  const { t } = useTranslation("notifications");
  const preference = useQuery(preferenceQuery);
  return (
    <Page title={t("preference.title")} text={t("preference.text")}>
      <QueryBoundary query={preference}>{(data) => <Choice preference={data} />}</QueryBoundary>
    </Page>
  );
}

function Choice({ preference }: { preference: MailPreference }) {
  const { t } = useTranslation("notifications");
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: choosePreference,
    onSuccess: (saved) => {
      client.setQueryData(preferenceQuery.queryKey, saved);
      notifyDone(t("preference.saved"));
    },
  });
  const next = preference.nextDigestAt && fullInstant(new Date(preference.nextDigestAt), { zone: zone() });
  return (
    <Stack gap="lg" maw={640}>
      {!preference.mails && (
        <Notice icon={IconMailOff} tone="warning" title={t("preference.noServer")}>
          {t("preference.noServerText")}
        </Notice>
      )}
      <ProblemAlert error={choose.error} />
      <Radio.Group
        label={t("preference.question")}
        description={t("preference.address", { address: preference.address })}
        value={choose.isPending ? choose.variables : preference.mode}
        onChange={(mode) => choose.mutate(mode as MailMode)}
      >
        <Stack gap="sm" mt="sm">
          {preference.choices.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              disabled={choose.isPending}
              label={t(`preference.mode.${mode}`)}
              description={t(`preference.help.${mode}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {next && <Text size="sm">{t("preference.next", { next })}</Text>}
      <Notice icon={IconInfoCircle} title={t("preference.mandatory")}>
        {t("preference.mandatoryText")}
      </Notice>
    </Stack>
  );
}
