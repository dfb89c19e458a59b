import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { EvidenceDetails, EvidenceKind } from "~/api/evidence";
import { guessMethod, periodProblem } from "~/components/domain/evidence/details";
import { DayInput } from "~/components/ui/day-input";
import { Dialog } from "~/components/ui/dialog";

type Props = {
  files: File[];
  /** The version whose place the file takes; what was said of it stands in the form to begin with. */
  before?: EvidenceDetails | undefined;
  kind: EvidenceKind | undefined;
  onClose: () => void;
  onSubmit: (details: EvidenceDetails) => void;
};

const METHODS = ["EXPORT", "SCREENSHOT", "DOCUMENT", "AUTOMATED"] as const;
const KINDS = ["DESIGN", "OPERATION"] as const;

/** Asks what an auditor will ask: where it comes from, what it shows, for which period. Several files share the answers. */
export function DetailsDialog({ files, before, kind, onClose, onSubmit }: Props) {
  const { t } = useTranslation(["evidence", "common"]);
  const [first] = files;
  const form = useForm<EvidenceDetails>({
    initialValues: {
      title: before?.title ?? first?.name ?? "",
      source: before?.source ?? "",
      kind: kind ?? "DESIGN",
      method: before?.method ?? guessMethod(first),
      periodFrom: before?.periodFrom ?? null,
      periodTo: before?.periodTo ?? null,
    },
    validate: {
      source: (value) => (value.trim() ? null : t("dialog.sourceMissing")),
      periodTo: (_, details) => {
        const problem = periodProblem(details);
        return problem && t(`dialog.${problem}`);
      },
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={
        before ? t("dialog.newVersion", { title: before.title }) : t("dialog.title", { count: files.length })
      }
    >
      <form
        noValidate
        onSubmit={form.onSubmit((details) => onSubmit({ ...details, source: details.source.trim() }))}
      >
        <Stack gap="sm">
          {files.length === 1 && <TextInput label={t("dialog.name")} {...form.getInputProps("title")} />}
          <TextInput
            label={t("dialog.source")}
            description={t("dialog.sourceHelp")}
            withAsterisk
            data-autofocus
            {...form.getInputProps("source")}
          />
          <Select
            label={t("dialog.kind")}
            data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            disabled={kind !== undefined}
            allowDeselect={false}
            {...form.getInputProps("kind")}
          />
          <Select
            label={t("dialog.method")}
            data={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps("method")}
          />
          <Group grow align="start">
            <DayInput
              label={t("dialog.from")}
              valueFormat="D MMM YYYY"
              clearable
              withAsterisk={form.values.kind === "OPERATION"}
              {...form.getInputProps("periodFrom")}
            />
            <DayInput
              label={t("dialog.to")}
              valueFormat="D MMM YYYY"
              clearable
              withAsterisk={form.values.kind === "OPERATION"}
              {...form.getInputProps("periodTo")}
            />
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit">{t("dialog.submit")}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
