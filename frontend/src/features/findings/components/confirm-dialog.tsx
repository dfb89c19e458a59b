import { Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ControlPicker } from "~/components/domain/control-picker";
import { pickerProps } from "~/components/domain/picker-props";
import { ReferencePicker } from "~/components/domain/reference-picker";
import { RecordDialog } from "~/components/ui/record-dialog";
import { useRecordForm } from "~/components/ui/use-record-form";
import { type Confirmation, confirmProposal, type Proposal } from "~/features/findings/api/proposals";

type Props = { proposal: Proposal; onDone: () => void; onClose: () => void };

/** Makes a proposal a nonconformity: grade, requirement and the three parts, the known ones filled in. */
export function ConfirmDialog({ proposal, onDone, onClose }: Props) {
  const { t } = useTranslation(["findings", "list", "common"]);
  const needed = (value: string) => (value.trim() ? null : t("list:required"));
  const state = useRecordForm<Confirmation, Proposal>({
    initial: {
      values: {
        ...proposal.draft,
        grade: "",
        requirementId: "",
        controlUnitId: proposal.control?.id ?? "",
      },
      version: 0,
    },
    validate: {
      grade: needed,
      requirementId: needed,
      controlUnitId: needed,
      title: needed,
      statement: needed,
      seen: needed,
      gap: needed,
    },
    save: (values) => confirmProposal(proposal.id, values),
    onSaved: onDone,
  });
  return (
    <RecordDialog
      title={t("confirm.title")}
      onClose={onClose}
      state={state}
      submit={t("confirm.submit")}
      size="lg"
    >
      <TextInput label={t("confirm.name")} withAsterisk {...state.form.getInputProps("title")} />
      <Select
        label={t("confirm.grade")}
        withAsterisk
        data={[
          { value: "MAJOR", label: t("common:grade.MAJOR") },
          { value: "MINOR", label: t("common:grade.MINOR") },
        ]}
        {...state.form.getInputProps("grade")}
      />
      {!proposal.control && (
        <ControlPicker
          label={t("confirm.control")}
          withAsterisk
          {...pickerProps(state.form, "controlUnitId")}
        />
      )}
      <ReferencePicker
        entity="requirement"
        label={t("confirm.requirement")}
        withAsterisk
        {...pickerProps(state.form, "requirementId")}
      />
      <Textarea
        label={t("confirm.statement")}
        autosize
        withAsterisk
        {...state.form.getInputProps("statement")}
      />
      <Textarea label={t("confirm.seen")} autosize withAsterisk {...state.form.getInputProps("seen")} />
      <Textarea label={t("confirm.gap")} autosize withAsterisk {...state.form.getInputProps("gap")} />
    </RecordDialog>
  );
}
