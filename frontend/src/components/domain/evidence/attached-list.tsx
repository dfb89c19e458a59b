import { ActionIcon, Badge, Button, Text } from "@mantine/core";
import { IconDownload, IconFile, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { contentAddress } from "~/api/evidence";
import type { Evidence } from "~/api/types";
import classes from "~/components/domain/evidence/evidence.module.css";
import { newestVersion } from "~/components/domain/evidence/newest-version";
import { periodText } from "~/components/domain/evidence/period";
import { readableSize } from "~/lib/bytes";

type Props = {
  ids: string[];
  known: Evidence[];
  emptyText?: string | undefined;
  onRemove?: ((id: string) => void) | undefined;
  /** Puts the newest version in the place of one that was replaced. */
  onReplace?: ((id: string, newer: string) => void) | undefined;
};

/** Evidence that belongs to an answer. */
export function AttachedList({ ids, known, emptyText, onRemove, onReplace }: Props) {
  const { t } = useTranslation("evidence");
  if (ids.length === 0) {
    return emptyText ? <Text c="dimmed">{emptyText}</Text> : null;
  }
  return (
    <ul className={classes.list}>
      {ids.map((id) => {
        const evidence = known.find((each) => each.id === id);
        const newer = newestVersion(known, evidence);
        const title = evidence?.title ?? t("unknown");
        return (
          <li key={id} className={classes.row}>
            <IconFile size={16} stroke={1.6} className={classes.glyph} aria-hidden />
            <div className={classes.words}>
              <Text size="sm" fw={500} truncate>
                {title}
              </Text>
              {evidence && (
                <Text size="xs" c="dimmed" truncate>
                  {[evidence.source, periodText(evidence), readableSize(evidence.size)]
                    .filter(Boolean)
                    .join(" · ")}
                </Text>
              )}
            </div>
            {evidence && evidence.status !== "ACCEPTED" && (
              <Badge color={evidence.status === "REJECTED" ? "red" : "gray"}>
                {t(`standing.${evidence.status}`)}
              </Badge>
            )}
            {newer && onReplace && (
              <Button variant="light" size="compact-xs" onClick={() => onReplace(id, newer)}>
                {t("takeNewer")}
              </Button>
            )}
            {evidence && <Badge color="gray">{t(`kindShort.${evidence.kind}`)}</Badge>}
            {evidence && (
              <ActionIcon
                component="a"
                href={contentAddress(id)}
                download={evidence.fileName}
                aria-label={t("download", { title })}
              >
                <IconDownload size={16} aria-hidden />
              </ActionIcon>
            )}
            {onRemove && (
              <ActionIcon aria-label={t("remove", { title })} onClick={() => onRemove(id)}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}
