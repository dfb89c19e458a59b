import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/diagram-js.css";
import { ActionIcon, Text } from "@mantine/core";
import { IconArrowsMaximize, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { DiagramView } from "~/api/case-types";
import classes from "~/components/domain/diagram/diagram-canvas.module.css";
import { StepTimeList } from "~/components/domain/diagram/step-time-list";
import { useViewer } from "~/components/domain/diagram/use-viewer";
import { listOf } from "~/i18n/list";

type Props = {
  diagram: DiagramView;
  height: number;
  /** Whether the times at the steps stand below as a list too. */
  listed: boolean;
};

/** Draws a diagram that can be moved and zoomed; a sentence below says the same to those who do not see it. */
export default function DiagramCanvas({ diagram, height, listed }: Props) {
  const { t } = useTranslation("cases");
  const container = useRef<HTMLDivElement>(null);
  const { steps, times, failed, zoom, showAll } = useViewer(container, diagram);
  const sentence =
    steps.length > 0
      ? t("diagram.now", {
          steps: listOf(
            steps.map(({ name, people }) =>
              people.length > 0 ? t("diagram.stepWith", { name, people: people.join(", ") }) : name,
            ),
          ),
        })
      : t("diagram.over");
  return (
    <figure className={classes.figure} aria-label={t("diagram.label")}>
      <div className={classes.frame}>
        <div ref={container} className={classes.canvas} style={{ height }} />
        <div className={classes.tools}>
          <ActionIcon variant="default" aria-label={t("diagram.zoomIn")} onClick={() => zoom(1)}>
            <IconZoomIn size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t("diagram.zoomOut")} onClick={() => zoom(-1)}>
            <IconZoomOut size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t("diagram.fit")} onClick={showAll}>
            <IconArrowsMaximize size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <Text component="figcaption" size="xs" c="dimmed" mt={6}>
        {failed ? t("diagram.failed") : sentence}
      </Text>
      {listed && <StepTimeList times={times} />}
    </figure>
  );
}
