import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Problem } from "~/api/problem";
import { signIn } from "~/api/session";
import type { Session } from "~/api/types";
import { ProblemAlert } from "~/components/ui/problem-alert";

type Props = {
  /** Code of what went wrong before, on another way in. */
  problem: string | undefined;
  onSignedIn: (session: Session) => void;
};

/** Name and password of a local account. */
export function SignInForm({ problem, onSignedIn }: Props) {
  const { t } = useTranslation("session");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { login: "", password: "" },
    validate: {
      login: (value) => (value.trim() ? null : t("required")),
      password: (value) => (value ? null : t("required")),
    },
  });
  const enter = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ login, password }) => enter.mutate({ login: login.trim(), password }))}
    >
      <Stack gap="md">
        <ProblemAlert
          error={enter.error ?? (problem && enter.isIdle ? new Problem({ code: problem }, 403) : null)}
        />
        <TextInput
          label={t("login")}
          autoComplete="username"
          autoFocus
          size="md"
          key={form.key("login")}
          {...form.getInputProps("login")}
        />
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          size="md"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <Button type="submit" size="md" loading={enter.isPending}>
          {t("submit")}
        </Button>
      </Stack>
    </form>
  );
}
