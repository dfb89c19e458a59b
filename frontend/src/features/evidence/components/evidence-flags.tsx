import { Badge, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Evidence } from "~/api/types";

import classes from "~/features/evidence/components/evidence-flags.module.css";

/** What makes one look twice at a piece of evidence. */
export function EvidenceFlags({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation("evidence-list");
  const flags = (["backfilled", "unchanged", "duplicate"] as const).filter((flag) => evidence[flag]);
  return (
    <>
      {flags.map((flag) => (
        <Tooltip key={flag} label={t(`flag.${flag}Text`)} multiline maw={320}>
          <Badge className={classes.flag}>{t(`flag.${flag}`)}</Badge>
        </Tooltip>
      ))}
      {evidence.status !== "ACCEPTED" && (
        <Badge color={evidence.status === "REJECTED" ? "red" : "gray"}>
          {t(`status.${evidence.status}`)}
        </Badge>
      )}
    </>
  );
}
