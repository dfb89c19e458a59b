import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ApiToken } from "~/api/token-types";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { revokeToken } from "~/features/account/api/tokens";
import { notifyDone } from "~/lib/notify";

type Props = { token: ApiToken; onDone: () => void; onClose: () => void };

/** Ends a token for good. */
export function RevokeTokenDialog({ token, onDone, onClose }: Props) {
  const { t } = useTranslation(["tokens", "common"]);
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: () => {
      notifyDone(t("revoked"));
      onDone();
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t("revokeNamed", { name: token.name })}>
      <Stack gap="sm">
        <ProblemAlert error={revoke.error} />
        <Text size="sm">{t("revokeText")}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t("revoke")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
