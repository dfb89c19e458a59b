import { Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemRow } from "~/api/case-types";
import { candidatesQuery, type HandOver, useHandOver } from "~/api/hand-over";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";

import { notifyDone } from "~/lib/notify";

type Props = { item: ItemRow; action: HandOver; onClose: () => void };

/** Gives the item to another person. Who is kept from it by a rule is shown with the rule and cannot be chosen. */
export function HandOverDialog({ item, action, onClose }: Props) {
  const { t } = useTranslation(["inbox", "common"]);
  const [search, setSearch] = useState("");
  const [typed] = useDebouncedValue(search, 200);
  const candidates = useQuery({ ...candidatesQuery(item.id, typed), placeholderData: keepPreviousData });
  const offered = candidates.data?.items ?? [];
  const handOver = useHandOver(item.id, action);
  const form = useForm({
    initialValues: { personId: null as string | null, reason: "" },
    validate: {
      personId: (value) => (value ? null : t("handOver.personMissing")),
      reason: (value) => (value.trim() ? null : t("handOver.reasonMissing")),
    },
  });
  const submit = form.onSubmit(({ personId, reason }) => {
    const name = offered.find(({ person }) => person.id === personId)?.person.name ?? "";
    if (personId) {
      handOver.mutate(
        { personId, reason: reason.trim() },
        {
          onSuccess: () => {
            notifyDone(t("handOver.done", { name }));
            onClose();
          },
        },
      );
    }
  });
  return (
    <Dialog opened onClose={onClose} closeOnClickOutside={false} title={t(`handOver.${action}`)}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <ProblemAlert error={handOver.error} />
          <Select
            label={t("handOver.person")}
            placeholder={t("handOver.search")}
            withAsterisk
            searchable
            data-autofocus
            data={offered.map(({ person, barred }) => ({
              value: person.id,
              label: person.name,
              disabled: barred !== null,
            }))}
            filter={({ options }) => options}
            onSearchChange={setSearch}
            nothingFoundMessage={t("handOver.nobody")}
            renderOption={({ option }) => (
              <span>
                <Text size="sm">{option.label}</Text>
                <Text size="xs" c="dimmed">
                  {offered.find(({ person }) => person.id === option.value)?.barred}
                </Text>
              </span>
            )}
            {...form.getInputProps("personId")}
          />
          <Textarea
            label={t("handOver.reason")}
            description={t("handOver.reasonHelp")}
            withAsterisk
            minRows={2}
            {...form.getInputProps("reason")}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={handOver.isPending}>
              {t(action)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
