import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { fieldErrors } from "~/components/ui/record-values";
import { addMailbox, mailboxesQuery, removeMailbox } from "~/features/trail/api/seal";
import classes from "~/features/trail/components/seal.module.css";

/** Addresses outside that get checkpoints, such as an audit firm's. The server says who may change them. */
export function CheckpointMailboxes() {
  const { t } = useTranslation("trail");
  const client = useQueryClient();
  const boxes = useQuery(mailboxesQuery);
  const form = useForm({ initialValues: { address: "", name: "" } });
  const add = useMutation({
    mutationFn: addMailbox,
    onSuccess: (now) => {
      client.setQueryData(mailboxesQuery.queryKey, now);
      form.reset();
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const remove = useMutation({
    mutationFn: removeMailbox,
    onSuccess: () => client.invalidateQueries({ queryKey: mailboxesQuery.queryKey }),
  });
  return (
    <section>
      <h2 className={classes.heading}>{t("mailboxes.title")}</h2>
      <p className={classes.text}>{t("mailboxes.text")}</p>
      <Stack gap="xs">
        <QueryBoundary
          query={boxes}
          isEmpty={({ items }) => items.length === 0}
          empty={<p className={classes.text}>{t("mailboxes.none")}</p>}
        >
          {({ items }) =>
            items.map(({ id, address, name, addedBy }) => (
              <Group key={id} gap="xs" justify="space-between" wrap="nowrap">
                <div style={{ minWidth: 0 }}>
                  <Text size="sm" truncate>
                    {name} · {address}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t("mailboxes.addedBy", { name: addedBy.name })}
                  </Text>
                </div>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("receivers.remove", { name: address })}
                  onClick={() => remove.mutate(id)}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </Group>
            ))
          }
        </QueryBoundary>
        <form noValidate onSubmit={form.onSubmit((box) => add.mutate(box))}>
          <Stack gap="xs">
            <TextInput label={t("mailboxes.name")} maxLength={200} {...form.getInputProps("name")} />
            <TextInput
              label={t("mailboxes.address")}
              type="email"
              maxLength={254}
              {...form.getInputProps("address")}
            />
            <Button type="submit" variant="default" size="xs" loading={add.isPending}>
              {t("receivers.add")}
            </Button>
          </Stack>
        </form>
        <ProblemAlert error={add.error ?? remove.error} />
      </Stack>
    </section>
  );
}
