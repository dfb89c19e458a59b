import { IconFileCheck } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { caseEvidenceQuery } from "~/api/evidence";
import { DetailsDialog } from "~/components/domain/evidence/details-dialog";
import { DropArea } from "~/components/domain/evidence/drop-area";
import { UploadList } from "~/components/domain/evidence/upload-list";
import { useUploads } from "~/components/domain/evidence/use-uploads";
import { EmptyState } from "~/components/ui/empty-state";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { EvidenceCards } from "~/features/evidence/components/evidence-cards";

/** Evidence of one case, and the place to add more. */
export function CaseEvidence({ caseId, addable }: { caseId: string; addable: boolean }) {
  const { t } = useTranslation("evidence-list");
  const client = useQueryClient();
  const evidence = useQuery(caseEvidenceQuery(caseId));
  const [files, setFiles] = useState<File[]>([]);
  const uploads = useUploads({ caseId }, () => {
    void client.invalidateQueries({ queryKey: ["evidence"] });
  });
  return (
    <>
      {addable && (
        <>
          <DropArea onFiles={setFiles} invalid={false} />
          <UploadList uploads={uploads.running} onCancel={uploads.cancel} onRetry={uploads.retry} />
        </>
      )}
      <QueryBoundary
        query={evidence}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon={IconFileCheck} title={t("emptyCase")} text={t("emptyCaseText")} />}
      >
        {({ items }) => <EvidenceCards evidence={items} />}
      </QueryBoundary>
      {files.length > 0 && (
        <DetailsDialog
          files={files}
          kind={undefined}
          onClose={() => setFiles([])}
          onSubmit={(details) => {
            uploads.start(files, details);
            setFiles([]);
          }}
        />
      )}
    </>
  );
}
