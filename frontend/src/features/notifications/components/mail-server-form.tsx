import { Button, Group, NumberInput, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { MAIL_SECURITIES, type MailServer, type SmtpServer } from "~/api/mail-types";
import { Notice } from "~/components/ui/notice";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { fieldErrors } from "~/components/ui/record-values";
import { useRecordForm } from "~/components/ui/use-record-form";
import {
  mailServerQuery,
  removeMailServer,
  saveMailServer,
  testMailServer,
} from "~/features/notifications/api/mail-server";
import { notifyDone } from "~/lib/notify";

const PORTS = { STARTTLS: 587, TLS: 465, NONE: 25 } as const;

function freshOf({ server, version }: MailServer): { values: SmtpServer; version: number } {
  return {
    values: server ?? {
      host: "",
      port: PORTS.STARTTLS,
      security: "STARTTLS",
      username: null,
      fromAddress: "",
      fromName: "Perennial",
    },
    version,
  };
}

/** Settings of the mail server, with a test that shows the server's own words. */
export function MailServerForm({ current }: { current: MailServer }) {
  const { t } = useTranslation(["mail", "list", "common"]);
  const client = useQueryClient();
  const took = (saved: MailServer) => {
    client.setQueryData(mailServerQuery.queryKey, saved);
    notifyDone(t("saved"));
  };
  const required = (value: string) => (value.trim() ? null : t("list:required"));
  const { form, error, busy, onSubmit, takeOver } = useRecordForm({
    initial: freshOf(current),
    validate: { host: required, fromAddress: required, fromName: required },
    save: saveMailServer,
    onSaved: took,
    reload: async () => freshOf(await client.fetchQuery({ ...mailServerQuery, staleTime: 0 })),
  });
  const test = useMutation({
    mutationFn: testMailServer,
    onError: (refused) => form.setErrors(fieldErrors(refused)),
  });
  const remove = useMutation({ mutationFn: () => removeMailServer(current.version), onSuccess: took });
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t("server")}
        </Title>
        <ProblemAlert error={error ?? test.error ?? remove.error}>
          {takeOver && (
            <Button variant="default" size="xs" mt="xs" onClick={() => void takeOver()}>
              {t("list:takeOver")}
            </Button>
          )}
        </ProblemAlert>
        <Group grow align="start">
          <TextInput label={t("host")} withAsterisk {...form.getInputProps("host")} />
          <NumberInput
            label={t("port")}
            withAsterisk
            min={1}
            max={65535}
            allowDecimal={false}
            hideControls
            {...form.getInputProps("port")}
          />
        </Group>
        <Group grow align="start">
          <Select
            label={t("security")}
            data={MAIL_SECURITIES.map((value) => ({ value, label: t(`securities.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps("security")}
          />
          <TextInput
            label={t("username")}
            description={t(current.passwordGiven ? "passwordGiven" : "passwordMissing")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            {...form.getInputProps("username")}
            value={form.getValues().username ?? ""}
          />
        </Group>
        <Group grow align="start">
          <TextInput label={t("fromAddress")} withAsterisk {...form.getInputProps("fromAddress")} />
          <TextInput label={t("fromName")} withAsterisk {...form.getInputProps("fromName")} />
        </Group>
        <Text size="sm" c="dimmed">
          {t("links", { address: current.publicUrl })}
        </Text>
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {t("common:save")}
          </Button>
          <Button variant="default" loading={test.isPending} onClick={() => test.mutate(form.getValues())}>
            {t("test")}
          </Button>
          {current.server && (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t("remove")}
            </Button>
          )}
        </Group>
        <div aria-live="polite">
          {test.data && (
            <Notice
              icon={test.data.accepted ? IconCircleCheck : IconCircleX}
              tone={test.data.accepted ? "info" : "error"}
              title={t(test.data.accepted ? "accepted" : "notAccepted", { to: test.data.to })}
            >
              <code>{test.data.answer}</code>
            </Notice>
          )}
        </div>
      </Stack>
    </form>
  );
}
