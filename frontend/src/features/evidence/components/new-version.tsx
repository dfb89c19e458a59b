import { Button, FileButton } from "@mantine/core";
import { IconFilePlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "~/api/types";
import { DetailsDialog } from "~/components/domain/evidence/details-dialog";
import { UploadList } from "~/components/domain/evidence/upload-list";
import { useUploads } from "~/components/domain/evidence/use-uploads";
import { notifyDone } from "~/lib/notify";

type Props = { evidence: Evidence; onDone: (newer: Evidence) => void };

/** Puts a newer file in the place of a piece of evidence; the older one stays, marked and linked. */
export function NewVersion({ evidence, onDone }: Props) {
  const { t } = useTranslation("evidence-list");
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const uploads = useUploads({ supersedes: evidence.id }, (newer) => {
    void client.invalidateQueries({ queryKey: ["evidence"] });
    notifyDone(t("version.done"));
    onDone(newer);
  });
  return (
    <>
      <FileButton onChange={setFile}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={uploads.running.some(({ error }) => !error)}
            leftSection={<IconFilePlus size={16} aria-hidden />}
          >
            {t("version.add")}
          </Button>
        )}
      </FileButton>
      <UploadList uploads={uploads.running} onCancel={uploads.cancel} onRetry={uploads.retry} />
      {file && (
        <DetailsDialog
          files={[file]}
          kind={evidence.kind}
          before={evidence}
          onClose={() => setFile(null)}
          onSubmit={(details) => {
            uploads.start([file], details);
            setFile(null);
          }}
        />
      )}
    </>
  );
}
