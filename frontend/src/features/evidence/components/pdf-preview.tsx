import { ActionIcon, Group, Skeleton, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "~/api/problem";
import type { Evidence } from "~/api/types";
import { ErrorState } from "~/components/ui/error-state";
import { pdfQuery } from "~/features/evidence/api/preview";
import classes from "~/features/evidence/components/evidence-preview.module.css";
import type { Pdf } from "~/features/evidence/model/pdf";

/** A PDF file page by page, drawn as a picture: nothing in it runs or leads anywhere. */
export function PdfPreview({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation("evidence-list");
  const pdf = useQuery(pdfQuery(evidence.id));
  const opened = pdf.data;
  useEffect(() => () => opened?.close(), [opened]);
  if (pdf.error instanceof Problem) {
    return <ErrorState error={pdf.error} onRetry={() => void pdf.refetch()} />;
  }
  if (pdf.error) {
    const locked = pdf.error.name === "PasswordException";
    return <Text size="sm">{t(locked ? "preview.locked" : "preview.unreadable")}</Text>;
  }
  return opened ? <Pages pdf={opened} title={evidence.title} /> : <Skeleton height={320} />;
}

function Pages({ pdf, title }: { pdf: Pdf; title: string }) {
  const { t } = useTranslation("evidence-list");
  const [page, setPage] = useState(1);
  const [broken, setBroken] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) {
      return;
    }
    let left = false;
    setBroken(false);
    const drawing = pdf.draw(page, canvas.current);
    drawing.done.catch(() => left || setBroken(true));
    return () => {
      left = true;
      drawing.stop();
    };
  }, [pdf, page]);
  return (
    <>
      <Group gap="xs" mb="xs">
        <ActionIcon
          variant="default"
          aria-label={t("preview.pageBefore")}
          disabled={page === 1}
          onClick={() => setPage(page - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" aria-live="polite">
          {t("preview.page", { page, pages: pdf.pages })}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={t("preview.pageAfter")}
          disabled={page === pdf.pages}
          onClick={() => setPage(page + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {broken && <Text size="sm">{t("preview.pageBroken")}</Text>}
      {/* A page of its own for each number: what draws into one is never in the way of the next. */}
      <canvas
        key={page}
        ref={canvas}
        className={classes.page}
        role="img"
        hidden={broken}
        aria-label={t("preview.pageOf", { title, page, pages: pdf.pages })}
      />
    </>
  );
}
