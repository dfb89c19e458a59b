import { Input } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { caseEvidenceQuery, type EvidenceKind } from "~/api/evidence";
import { AttachedList } from "~/components/domain/evidence/attached-list";
import { DetailsDialog } from "~/components/domain/evidence/details-dialog";
import { DropArea } from "~/components/domain/evidence/drop-area";
import { ReuseMenu } from "~/components/domain/evidence/reuse-menu";
import { UploadList } from "~/components/domain/evidence/upload-list";
import { useUploads } from "~/components/domain/evidence/use-uploads";

type Props = {
  id: string;
  label: ReactNode;
  description?: ReactNode;
  required?: boolean;
  error?: ReactNode;
  caseId: string | undefined;
  itemId?: string | undefined;
  /** The only kind that counts here; without it both do. */
  kind?: EvidenceKind | undefined;
  readonly?: boolean;
  value: string[];
  onChange: (ids: string[]) => void;
};

/** Evidence for an answer: drop, paste or choose files, or take what the case already has. The value is ids. */
export function EvidenceField(props: Props) {
  const {
    id,
    label,
    description,
    required = false,
    error,
    caseId,
    itemId,
    kind,
    readonly,
    value,
    onChange,
  } = props;
  const { t } = useTranslation("evidence");
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const query = caseEvidenceQuery(caseId ?? "");
  const { data } = useQuery({ ...query, enabled: caseId !== undefined });
  const ofCase = data?.items ?? [];
  const uploads = useUploads({ caseId, itemId }, (evidence) => {
    void client.invalidateQueries({ queryKey: query.queryKey });
    onChange([...value.filter((each) => each !== evidence.id), evidence.id]);
  });
  const reusable = ofCase.filter(
    (each) => !value.includes(each.id) && each.status === "ACCEPTED" && (!kind || each.kind === kind),
  );
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={readonly ? undefined : description}
      withAsterisk={required}
      error={error}
      labelElement="div"
      role="group"
      aria-label={typeof label === "string" ? label : undefined}
      data-invalid={error ? true : undefined}
    >
      <AttachedList
        ids={value}
        known={ofCase}
        emptyText={readonly ? t("none") : undefined}
        onRemove={readonly ? undefined : (gone) => onChange(value.filter((each) => each !== gone))}
        onReplace={
          readonly
            ? undefined
            : (old, newer) => onChange([...new Set(value.map((each) => (each === old ? newer : each)))])
        }
      />
      {!readonly && (
        <>
          <UploadList uploads={uploads.running} onCancel={uploads.cancel} onRetry={uploads.retry} />
          {caseId ? <DropArea onFiles={setFiles} invalid={Boolean(error)} /> : t("startFirst")}
          <ReuseMenu evidence={reusable} onTake={(taken) => onChange([...value, taken])} />
          {files.length > 0 && (
            <DetailsDialog
              files={files}
              kind={kind}
              onClose={() => setFiles([])}
              onSubmit={(details) => {
                uploads.start(files, details);
                setFiles([]);
              }}
            />
          )}
        </>
      )}
    </Input.Wrapper>
  );
}
