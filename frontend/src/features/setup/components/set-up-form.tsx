import { Button, PasswordInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "~/api/types";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { setUp } from "~/features/setup/api/set-up";
import classes from "~/features/setup/components/set-up-screen.module.css";
import { checkSetUp, type SetUpValues, setUpOf } from "~/features/setup/model/set-up-form";
import { zones } from "~/features/setup/model/zones";

type Props = { token: string; onDone: (session: Session) => void };

export function SetUpForm({ token, onDone }: Props) {
  const { t } = useTranslation("setup");
  const offered = useMemo(zones, []);
  const form = useForm<SetUpValues>({
    initialValues: {
      organisationName: "",
      organisationCode: "",
      zone: offered[0] ?? null,
      employeeId: "",
      name: "",
      email: "",
      login: "",
      password: "",
      repeated: "",
    },
    validate: (values) =>
      Object.fromEntries(
        Object.entries(checkSetUp(values)).map(([field, error]) => [field, t(`error.${error}`)]),
      ),
  });
  const start = useMutation({
    mutationFn: (values: SetUpValues) => setUp(setUpOf(token, values)),
    onSuccess: onDone,
  });
  const text = (field: keyof SetUpValues) => ({
    label: t(field),
    withAsterisk: true,
    ...form.getInputProps(field),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => start.mutate(values))}>
      <ProblemAlert error={start.error} />
      <fieldset className={classes.section}>
        <legend className={classes.legend}>{t("organisation")}</legend>
        <Stack gap="sm" className={classes.fields}>
          <TextInput {...text("organisationName")} autoFocus autoComplete="organization" />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput {...text("organisationCode")} description={t("organisationCodeHelp")} />
            <Select
              {...text("zone")}
              description={t("zoneHelp")}
              data={offered}
              searchable
              allowDeselect={false}
            />
          </SimpleGrid>
        </Stack>
      </fieldset>
      <fieldset className={classes.section}>
        <legend className={classes.legend}>{t("administrator")}</legend>
        <Stack gap="sm" className={classes.fields}>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput {...text("name")} autoComplete="name" />
            <TextInput {...text("employeeId")} />
          </SimpleGrid>
          <TextInput {...text("email")} type="email" autoComplete="email" />
          <TextInput {...text("login")} autoComplete="username" />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <PasswordInput
              {...text("password")}
              description={t("passwordHelp")}
              autoComplete="new-password"
            />
            <PasswordInput
              {...text("repeated")}
              description={t("repeatedHelp")}
              autoComplete="new-password"
            />
          </SimpleGrid>
        </Stack>
      </fieldset>
      <Button type="submit" size="md" loading={start.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}
