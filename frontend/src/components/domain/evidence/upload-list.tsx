import { ActionIcon, Progress, Text } from "@mantine/core";
import { IconRefresh, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "~/components/domain/evidence/evidence.module.css";
import type { Upload } from "~/components/domain/evidence/use-uploads";
import { problemText } from "~/i18n/problem-text";

type Props = { uploads: Upload[]; onCancel: (upload: Upload) => void; onRetry: (upload: Upload) => void };

/** Files on their way, with how far they are, and those that were refused, with why. */
export function UploadList({ uploads, onCancel, onRetry }: Props) {
  const { t } = useTranslation("evidence");
  if (uploads.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-live="polite">
      {uploads.map((upload) => {
        const { name } = upload.file;
        return (
          <li key={upload.key} className={classes.row}>
            <div className={classes.words}>
              <Text size="sm" truncate>
                {name}
              </Text>
              {upload.error ? (
                <Text size="xs" c="var(--late)" role="alert">
                  {problemText(upload.error)}
                </Text>
              ) : (
                <Progress
                  value={upload.share * 100}
                  size="xs"
                  mt={4}
                  aria-label={t("uploading", { name })}
                  striped={upload.share >= 1}
                  animated={upload.share >= 1}
                />
              )}
            </div>
            {upload.error !== null && (
              <ActionIcon aria-label={t("retry", { name })} onClick={() => onRetry(upload)}>
                <IconRefresh size={16} aria-hidden />
              </ActionIcon>
            )}
            <ActionIcon
              aria-label={t(upload.error ? "dismiss" : "cancel", { name })}
              onClick={() => onCancel(upload)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
