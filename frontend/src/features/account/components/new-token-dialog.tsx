import { Checkbox, NumberInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MadeToken } from "~/api/token-types";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { makeToken } from "~/features/account/api/tokens";
import { MadeTokenDialog } from "~/features/account/components/made-token-dialog";
import { scopeKey } from "~/features/account/model/scope-key";

type Props = { onMade: () => void; onClose: () => void };

const SCOPES = ["evidence:write", "evidence:read"] as const;
const MAX_DAYS = 365;

/** Asks what a new token is for, then shows it once. */
export function NewTokenDialog({ onMade, onClose }: Props) {
  const { t } = useTranslation(["tokens", "list"]);
  const [made, setMade] = useState<MadeToken>();
  const state = useRecordForm({
    initial: {
      values: { name: "", scopes: ["evidence:write"] as string[], days: 90 as number | string },
      version: 0,
    },
    validate: {
      name: (value) => (value.trim() ? null : t("list:required")),
      scopes: (value) => (value.length > 0 ? null : t("scopeMissing")),
      days: (value) => (Number(value) >= 1 && Number(value) <= MAX_DAYS ? null : t("daysWrong")),
    },
    save: ({ name, scopes, days }) => makeToken({ name: name.trim(), scopes, days: Number(days) }),
    onSaved: (answer) => {
      setMade(answer);
      onMade();
    },
  });
  if (made) {
    return <MadeTokenDialog made={made} onClose={onClose} />;
  }
  const { form } = state;
  return (
    <RecordDialog title={t("add")} submit={t("make")} onClose={onClose} state={state}>
      <TextInput
        label={t("column.name")}
        description={t("nameHelp")}
        maxLength={100}
        withAsterisk
        data-autofocus
        {...form.getInputProps("name")}
      />
      <Checkbox.Group label={t("column.scopes")} withAsterisk {...form.getInputProps("scopes")}>
        <Stack gap="xs" mt="xs">
          {SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={t(`scope.${scopeKey(scope)}`)}
              description={t(`scopeHelp.${scopeKey(scope)}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <NumberInput
        label={t("days")}
        description={t("daysHelp")}
        min={1}
        max={MAX_DAYS}
        allowDecimal={false}
        withAsterisk
        {...form.getInputProps("days")}
      />
    </RecordDialog>
  );
}
