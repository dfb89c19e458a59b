import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, before it does. */
  text?: string;
  /** Label of the text that is asked for; it is always required. */
  label: string;
  submit: string;
  danger?: boolean;
  onSubmit: (reason: string) => Promise<unknown>;
};

const MAX = 10_000;

/** Asks for a reason, or another text, before something is done that others will read about. */
export function ReasonDialog({
  opened,
  onClose,
  title,
  text,
  label,
  submit,
  danger = false,
  onSubmit,
}: Props) {
  const { t } = useTranslation(["list", "common"]);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const act = useMutation({ mutationFn: onSubmit, onSuccess: leave });
  function leave() {
    setReason("");
    setMissing(false);
    act.reset();
    onClose();
  }
  function send(event: FormEvent) {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim() && !act.isPending) {
      act.mutate(reason.trim());
    }
  }
  return (
    <Dialog opened={opened} onClose={leave} title={title} closeOnClickOutside={reason === ""}>
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          {text && (
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          )}
          <ProblemAlert error={act.error} />
          <Textarea
            label={label}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={missing && !reason.trim() ? t("required") : undefined}
            maxLength={MAX}
            data-autofocus
            withAsterisk
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={leave}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={act.isPending} {...(danger ? { color: "red" } : {})}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
