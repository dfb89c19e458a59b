import { Input } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { caseEvidenceQuery, type EvidenceKind } from "~/api/evidence";
import { AttachedList } from "~/components/domain/evidence/attached-list";
import { DetailsDialog } from "~/components/domain/evidence/details-dialog";
import { DropArea } from "~/components/domain/evidence/drop-area";
import { ReuseMenu } from "~/components/domain/evidence/reuse-menu";
import { UploadList } from "~/components/domain/evidence/upload-list";
import { useUploads } from "~/components/domain/evidence/use-uploads";
import type { Underway } from "~/components/domain/task-form/underway";

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
  /** Told of files that begin to travel; the promise says whether all of them arrived. */
  underway?: Underway | undefined;
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
    underway,
  } = props;
  const { t } = useTranslation("evidence");
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const query = caseEvidenceQuery(caseId ?? "");
  const { data } = useQuery({ ...query, enabled: caseId !== undefined });
  const ofCase = data?.items ?? [];
  // A form gives a value back a moment after it was told, when the next file may have arrived already.
  const shown = value.join(" ");
  const latest = useRef(value);
  useEffect(() => {
    latest.current = shown ? shown.split(" ") : [];
  }, [shown]);
  const onChange = (ids: string[]) => {
    latest.current = ids;
    props.onChange(ids);
  };
  const uploads = useUploads(
    { caseId, itemId },
    (evidence) => {
      void client.invalidateQueries({ queryKey: query.queryKey });
      onChange([...latest.current.filter((each) => each !== evidence.id), evidence.id]);
    },
    underway,
  );
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
