import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconMailCheck, IconRefresh } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { UndeliverableMail } from "~/api/mail-types";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { retryAllMails, retryMail, undeliverableQuery } from "~/features/notifications/api/mail-server";
import classes from "~/features/notifications/components/undeliverable-panel.module.css";
import { notifyDone, notifyProblem } from "~/lib/notify";

function columnsOf(t: TFunction<"mail">, onRetry: (id: string) => void): Column<UndeliverableMail>[] {
  return [
    {
      key: "person",
      header: t("column.person"),
      width: "150px",
      primary: true,
      cell: (row) => <PersonLink person={row.person} />,
    },
    {
      key: "answer",
      header: t("column.answer"),
      cell: (row) => <span className={classes.answer}>{row.answer}</span>,
    },
    { key: "address", header: t("column.address"), width: "200px", from: "xl", cell: (row) => row.address },
    { key: "at", header: t("column.at"), width: "100px", cell: (row) => <RelativeTime at={row.endedAt} /> },
    {
      key: "retry",
      header: t("retry"),
      quiet: true,
      width: "150px",
      end: true,
      cell: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("retryTo", { name: row.person.name })}
          onClick={() => onRetry(row.id)}
        >
          {t("retry")}
        </Button>
      ),
    },
  ];
}

/** Mails somebody must look at; they go to the address the person has when they are sent again. */
export function UndeliverablePanel({ count }: { count: number }) {
  const { t } = useTranslation("mail");
  const client = useQueryClient();
  const mails = useInfiniteQuery(undeliverableQuery);
  const renew = () => client.invalidateQueries({ queryKey: ["mail"] });
  const one = useMutation({ mutationFn: retryMail, onError: notifyProblem, onSettled: renew });
  const all = useMutation({
    mutationFn: retryAllMails,
    onSuccess: (answer) => notifyDone(t("sentAgain", { count: answer.count })),
    onError: notifyProblem,
    onSettled: renew,
  });
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t("undeliverable")}
        </Title>
        {count > 0 && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={all.isPending}
            onClick={() => all.mutate()}
          >
            {t("retryAll", { count })}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t("undeliverableText")}
      </Text>
      <QueryBoundary
        query={mails}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={<EmptyState icon={IconMailCheck} title={t("allDelivered")} text={t("allDeliveredText")} />}
      >
        {(data) => (
          <DataTable
            label={t("undeliverable")}
            columns={columnsOf(t, (id) => one.mutate(id))}
            rows={data.pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
          >
            <LoadMore query={mails} />
          </DataTable>
        )}
      </QueryBoundary>
    </Stack>
  );
}
