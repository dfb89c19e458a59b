import { Stack } from "@mantine/core";
import { IconAlertTriangle, IconMailOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MailServer } from "~/api/mail-types";
import { Notice } from "~/components/ui/notice";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { mailServerQuery } from "~/features/notifications/api/mail-server";
import { MailServerForm } from "~/features/notifications/components/mail-server-form";
import { UndeliverablePanel } from "~/features/notifications/components/undeliverable-panel";
import { fullInstant } from "~/lib/dates";
import { zone } from "~/lib/viewer";

/** How mail does: the server, its test, and what could not be delivered. */
export function MailScreen() {
  const { t } = useTranslation("mail");
  const server = useQuery(mailServerQuery);
  return (
    <Page title={t("title")} text={t("text")}>
      <QueryBoundary query={server}>
        {(data) => (
          <Stack gap="xl" maw={760}>
            <State state={data} />
            {/* A newer version brings a fresh form. */}
            <MailServerForm key={data.version} current={data} />
            <UndeliverablePanel count={data.undeliverable} />
          </Stack>
        )}
      </QueryBoundary>
    </Page>
  );
}

function State({ state }: { state: MailServer }) {
  const { t } = useTranslation("mail");
  if (!state.server) {
    return (
      <Notice icon={IconMailOff} tone="warning" title={t("none")}>
        {t("noneText")}
      </Notice>
    );
  }
  if (!state.failingSince) {
    return null;
  }
  const since = fullInstant(new Date(state.failingSince), { zone: zone() });
  return (
    <Notice icon={IconAlertTriangle} tone="error" title={t("failing", { since })}>
      <div>{state.answer}</div>
      <div>{t("waiting", { count: state.waiting })}</div>
    </Notice>
  );
}
