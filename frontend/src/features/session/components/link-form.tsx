import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconMail } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { askForLink } from "~/api/session";
import { Notice } from "~/components/ui/notice";
import { ProblemAlert } from "~/components/ui/problem-alert";
import classes from "~/features/session/components/sign-in-screen.module.css";
import { LINK_MINUTES } from "~/features/session/model/link-minutes";

/** Asks for a mailed link. What follows looks the same whether there is such a person or not. */
export function LinkForm({ returnTo, onBack }: { returnTo: string | undefined; onBack: () => void }) {
  const { t } = useTranslation("session");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "" },
    validate: { name: (value) => (value.trim() ? null : t("required")) },
  });
  const ask = useMutation({ mutationFn: askForLink });
  return (
    <Stack gap="md">
      {ask.isSuccess ? (
        <div role="status">
          <Notice icon={IconMail} title={t("linkSentTitle")}>
            {t("linkSentText", { name: ask.variables.name, minutes: LINK_MINUTES })}
          </Notice>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={form.onSubmit(({ name }) =>
            ask.mutate({ name: name.trim(), ...(returnTo ? { returnTo } : {}) }),
          )}
        >
          <Stack gap="md">
            <ProblemAlert error={ask.error} />
            <p className={classes.text}>{t("linkText", { minutes: LINK_MINUTES })}</p>
            <TextInput
              label={t("linkName")}
              autoComplete="username"
              autoFocus
              size="md"
              key={form.key("name")}
              {...form.getInputProps("name")}
            />
            <Button type="submit" size="md" loading={ask.isPending}>
              {t("linkSubmit")}
            </Button>
          </Stack>
        </form>
      )}
      <Button variant="subtle" onClick={onBack}>
        {t("passwordInstead")}
      </Button>
    </Stack>
  );
}
