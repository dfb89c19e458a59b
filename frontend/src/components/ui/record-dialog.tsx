import { Button, Group, type MantineColor, Stack } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
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
  /** Colour of the button that submits; red for what cannot be undone. */
  color?: MantineColor;
  /** Sending it again cannot succeed: all that is left is to close. */
  over?: boolean;
  size?: string;
  children: ReactNode;
};

/** A dialog that changes one record: its fields, why it was refused, and the way out of a stale version. */
export function RecordDialog({ title, onClose, state, submit, color, over, size = "md", children }: Props) {
  const { t } = useTranslation(["list", "common"]);
  const leave = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was in focus is gone.
    if (over) leave.current?.focus();
  }, [over]);
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
            <Button variant="default" onClick={onClose} ref={leave}>
              {t(over ? "common:close" : "common:cancel")}
            </Button>
            {!over && (
              <Button type="submit" loading={state.busy} {...(color ? { color } : {})}>
                {submit ?? t("common:save")}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
