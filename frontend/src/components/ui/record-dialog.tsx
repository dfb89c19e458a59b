import { Button, Group, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { homelessViolations } from "~/components/ui/record-values";

type Props = {
  title: string;
  onClose: () => void;
  /** What `useRecordForm` gave. */
  state: {
    error: unknown;
    busy: boolean;
    onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
    takeOver: (() => Promise<void>) | undefined;
    fields: string[];
  };
  submit?: string;
  size?: string;
  children: ReactNode;
};

/** A dialog that changes one record: its fields, why it was refused, and the way out of a stale version. */
export function RecordDialog({ title, onClose, state, submit, size = "md", children }: Props) {
  const { t } = useTranslation(["list", "common"]);
  return (
    <Dialog opened onClose={onClose} title={title} size={size} closeOnClickOutside={false}>
      <form noValidate onSubmit={state.onSubmit}>
        <Stack gap="sm">
          <ProblemAlert error={state.error}>
            {homelessViolations(state.error, state.fields).map(({ pointer, code, message }) => (
              <div key={pointer + code}>{message}</div>
            ))}
            {state.takeOver && (
              <Button variant="default" size="xs" mt="xs" onClick={() => void state.takeOver?.()}>
                {t("takeOver")}
              </Button>
            )}
          </ProblemAlert>
          {children}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={state.busy}>
              {submit ?? t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
