import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { changePassword } from "~/api/session";
import { Dialog } from "~/components/ui/dialog";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { notifyDone } from "~/lib/notify";

type Props = { opened: boolean; onClose: () => void };

/** Changes one's own password; the old one is asked for, so that an open screen is not enough. */
export function PasswordDialog({ opened, onClose }: Props) {
  const { t } = useTranslation(["session", "common"]);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { current: "", replacement: "", repeated: "" },
    validate: {
      current: (value) => (value ? null : t("required")),
      replacement: (value) => (value.length >= 12 ? null : t("passwordShort")),
      repeated: (value, values) => (value === values.replacement ? null : t("passwordDiffers")),
    },
  });
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      notifyDone(t("passwordChanged"));
      leave();
    },
  });
  function leave() {
    form.reset();
    change.reset();
    onClose();
  }
  return (
    <Dialog opened={opened} onClose={leave} title={t("passwordTitle")}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ current, replacement }) => change.mutate({ current, replacement }))}
      >
        <Stack gap="sm">
          <ProblemAlert error={change.error} />
          <PasswordInput
            label={t("passwordCurrent")}
            autoComplete="current-password"
            data-autofocus
            key={form.key("current")}
            {...form.getInputProps("current")}
          />
          <PasswordInput
            label={t("passwordNew")}
            description={t("passwordRule")}
            autoComplete="new-password"
            key={form.key("replacement")}
            {...form.getInputProps("replacement")}
          />
          <PasswordInput
            label={t("passwordRepeat")}
            autoComplete="new-password"
            key={form.key("repeated")}
            {...form.getInputProps("repeated")}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={leave}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
