import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Evidence } from "~/api/types";
import { ErrorState } from "~/components/ui/error-state";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { imageQuery, type Preview, previewQuery } from "~/features/evidence/api/preview";
import classes from "~/features/evidence/components/evidence-preview.module.css";
import { PdfPreview } from "~/features/evidence/components/pdf-preview";

/** The beginning of a file: words, cells or a picture, never the file's own markup. */
export function EvidencePreview({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation("evidence-list");
  const preview = useQuery(previewQuery(evidence.id));
  return (
    <section aria-label={t("preview.title")} className={classes.preview}>
      <QueryBoundary query={preview}>
        {(data) => (
          <>
            <Shown preview={data} evidence={evidence} />
            {data.cut && (
              <Text size="xs" c="dimmed" mt="xs">
                {t("preview.cut")}
              </Text>
            )}
          </>
        )}
      </QueryBoundary>
    </section>
  );
}

function Shown({ preview, evidence }: { preview: Preview; evidence: Evidence }) {
  const { t } = useTranslation("evidence-list");
  switch (preview.form) {
    case "TEXT":
      return (
        // Long texts are read by scrolling, also with the keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable
        <pre className={classes.text} tabIndex={0} dir="ltr">
          {preview.text}
        </pre>
      );
    case "TABLE":
      return <Cells rows={preview.rows ?? []} />;
    case "IMAGE":
      return <Picture evidence={evidence} />;
    case "PDF":
      return <PdfPreview evidence={evidence} />;
    default:
      return <Text size="sm">{t("preview.none")}</Text>;
  }
}

function Cells({ rows }: { rows: string[][] }) {
  const { t } = useTranslation("evidence-list");
  const [headings = [], ...lines] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable
    <section className={classes.scroll} tabIndex={0} aria-label={t("preview.table")}>
      <table className={classes.table}>
        <thead>
          <tr>
            {headings.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={number}>
              {line.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Picture({ evidence }: { evidence: Evidence }) {
  const picture = useQuery(imageQuery(evidence.id, evidence.mediaType));
  if (picture.isError) {
    return <ErrorState error={picture.error} onRetry={() => void picture.refetch()} />;
  }
  return picture.data ? (
    <img className={classes.picture} src={picture.data} alt={evidence.title} />
  ) : (
    <Skeleton height={160} />
  );
}
