import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Person, RoleAssignment } from "~/api/types";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { endRole } from "~/features/admin/api/roles";
import { roleTitle } from "~/i18n/role-title";
import { notifyDone } from "~/lib/notify";

type Props = { person: Person; assignment: RoleAssignment; onClose: () => void; onDone: () => void };

/** Ends a role now; that it was held stays written. */
export function EndRoleDialog({ person, assignment, onClose, onDone }: Props) {
  const { t } = useTranslation(["admin", "common"]);
  const words = { role: roleTitle(assignment.role), unit: assignment.unit.name, name: person.name };
  const end = useMutation({
    mutationFn: () => endRole(assignment.id),
    onSuccess: () => {
      notifyDone(t("roles.ended"));
      onDone();
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t("roles.end", words)}>
      <Stack gap="md">
        <Text size="sm">{t("roles.endText", words)}</Text>
        <ProblemAlert error={end.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common:cancel")}
          </Button>
          <Button color="red" loading={end.isPending} onClick={() => end.mutate()}>
            {t("roles.endNow")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
