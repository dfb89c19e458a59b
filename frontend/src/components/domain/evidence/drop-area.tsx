import { Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { evidenceLimitsQuery } from "~/api/evidence";
import classes from "~/components/domain/evidence/evidence.module.css";
import { usePastedFiles } from "~/components/domain/evidence/use-pasted-files";
import { readableSize } from "~/lib/bytes";

type Props = { onFiles: (files: File[]) => void; invalid: boolean };

/** Takes files that are dropped, chosen, or pasted while the page has the focus. What fits is the server's decision. */
export function DropArea({ onFiles, invalid }: Props) {
  const { t } = useTranslation("evidence");
  const { data: limits } = useQuery(evidenceLimitsQuery);
  usePastedFiles(onFiles);
  return (
    <Dropzone
      className={classes.drop}
      onDrop={onFiles}
      data-invalid={invalid || undefined}
      inputProps={{ "aria-label": t("add") }}
      aria-label={t("add")}
    >
      <span className={classes.dropWords}>
        <IconUpload size={16} stroke={1.6} aria-hidden />
        <span>
          {t("drop")} <span className={classes.choose}>{t("choose")}</span>
        </span>
      </span>
      {limits && (
        <Text size="xs" c="dimmed">
          {t("limit", { size: readableSize(limits.maxBytes) })}
        </Text>
      )}
    </Dropzone>
  );
}
