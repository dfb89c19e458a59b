import { SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Control } from "~/api/types";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import {
  type ControlDraft,
  controlQuery,
  createControl,
  updateControl,
} from "~/features/controls/api/controls";
import { RequirementsField } from "~/features/controls/components/requirements-field";
import { notifyDone } from "~/lib/notify";

type Props = { control: Control | null; onClose: () => void };

function freshOf(control: Control | null): { values: ControlDraft; version: number } {
  return {
    values: {
      code: control?.code ?? "",
      name: control?.name ?? "",
      description: control?.description ?? "",
      status: control?.status ?? "ACTIVE",
      requirementIds: control?.requirements.map(({ id }) => id) ?? [],
    },
    version: control?.version ?? 0,
  };
}

/** Adds a control, or changes what it is and which requirements it serves. */
export function ControlDialog({ control, onClose }: Props) {
  const { t } = useTranslation(["controls", "list"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const required = (value: string) => (value.trim() ? null : t("list:required"));
  const state = useRecordForm({
    initial: freshOf(control),
    validate: { code: required, name: required },
    save: (values, version) => (control ? updateControl(control.id, values, version) : createControl(values)),
    onSaved: (saved) => {
      notifyDone(t("saved"));
      void client.invalidateQueries({ queryKey: ["controls"] });
      void client.invalidateQueries({ queryKey: ["control-units"] });
      onClose();
      if (!control) {
        void navigate({ to: "/controls/$controlId", params: { controlId: saved.id } });
      }
    },
    ...(control
      ? {
          reload: async () => freshOf(await client.fetchQuery({ ...controlQuery(control.id), staleTime: 0 })),
        }
      : {}),
  });
  return (
    <RecordDialog title={t(control ? "editTitle" : "add")} onClose={onClose} state={state} size="lg">
      <TextInput
        label={t("column.code")}
        withAsterisk
        maxLength={64}
        data-autofocus
        {...state.form.getInputProps("code")}
      />
      <TextInput
        label={t("column.name")}
        withAsterisk
        maxLength={300}
        {...state.form.getInputProps("name")}
      />
      <Textarea
        label={t("description")}
        maxLength={10_000}
        maxRows={12}
        {...state.form.getInputProps("description")}
      />
      <RequirementsField
        known={control?.requirements ?? []}
        label={t("view.requirements")}
        {...state.form.getInputProps("requirementIds")}
      />
      <SegmentedControl
        aria-label={t("statusLabel")}
        data={(["ACTIVE", "RETIRED"] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
        {...state.form.getInputProps("status")}
      />
    </RecordDialog>
  );
}
