import { ActionIcon, Group, Stack } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PersonLink } from "~/components/domain/person-link";
import { PersonPicker } from "~/components/domain/person-picker";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { receiversQuery, setReceivers } from "~/features/trail/api/seal";
import classes from "~/features/trail/components/seal.module.css";

/** Who gets checkpoints by mail. The server says no to those who do not read the trail of the whole organisation. */
export function CheckpointReceivers() {
  const { t } = useTranslation("trail");
  const client = useQueryClient();
  const receivers = useQuery(receiversQuery);
  const choose = useMutation({
    mutationFn: setReceivers,
    onSuccess: (now) => client.setQueryData(receiversQuery.queryKey, now),
  });
  const ids = receivers.data?.items.map((person) => person.id) ?? [];
  return (
    <section>
      <h2 className={classes.heading}>{t("receivers.title")}</h2>
      <p className={classes.text}>{t("receivers.text")}</p>
      <Stack gap="xs">
        <QueryBoundary
          query={receivers}
          isEmpty={({ items }) => items.length === 0}
          empty={<p className={classes.text}>{t("receivers.nobody")}</p>}
        >
          {({ items }) =>
            items.map((person) => (
              <Group key={person.id} gap="xs" justify="space-between">
                <PersonLink person={person} />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("receivers.remove", { name: person.name })}
                  onClick={() => choose.mutate(ids.filter((id) => id !== person.id))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </Group>
            ))
          }
        </QueryBoundary>
        <PersonPicker
          label={t("receivers.person")}
          value={null}
          onChange={(id) => id && choose.mutate([...new Set([...ids, id])])}
        />
        <ProblemAlert error={choose.error} />
      </Stack>
    </section>
  );
}
