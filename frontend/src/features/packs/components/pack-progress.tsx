import { Badge, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AuditPack } from "~/features/packs/api/packs";
import classes from "~/features/packs/components/packs.module.css";

const COLOURS = {
  WAITING: "gray",
  BUILDING: "blue",
  DONE: "fern",
  FAILED: "red",
  EXPIRED: "gray",
  DELETED: "gray",
} as const;

/** How far a pack is; while it is built, how many of its cases are in it. */
export function PackProgress({ pack }: { pack: AuditPack }) {
  const { t } = useTranslation("packs");
  if (pack.state !== "BUILDING") {
    return (
      <Badge variant="light" color={COLOURS[pack.state]} autoContrast className={classes.badge}>
        {t(`state.${pack.state}`)}
      </Badge>
    );
  }
  const words = t("progress", { done: pack.casesDone, count: pack.cases });
  return (
    <div className={classes.progress}>
      <Progress
        value={(100 * pack.casesDone) / Math.max(1, pack.cases)}
        size="sm"
        aria-label={t("state.BUILDING")}
      />
      <Text size="xs" c="dimmed">
        {words}
      </Text>
    </div>
  );
}
