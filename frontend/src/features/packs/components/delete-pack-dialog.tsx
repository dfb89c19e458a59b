import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { type AuditPack, deletePack, packQuery } from "~/features/packs/api/packs";
import { notifyDone } from "~/lib/notify";

type Props = { pack: AuditPack; onClose: () => void };

/** Deletes a pack for good, after saying who loses what by it. */
export function DeletePackDialog({ pack, onClose }: Props) {
  const { t } = useTranslation(["packs", "common"]);
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deletePack(pack.id),
    onSuccess: (now) => {
      client.setQueryData(packQuery(pack.id).queryKey, now);
      void client.invalidateQueries({ queryKey: ["packs"] });
      void client.invalidateQueries({ queryKey: ["pack-cases", pack.id] });
      notifyDone(t("deleted"));
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t("deleteNamed", { title: pack.title })}>
      <Stack gap="sm">
        <ProblemAlert error={remove.error} />
        <Text size="sm">{t("deleteText")}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t("delete")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
