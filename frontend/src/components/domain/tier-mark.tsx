import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Tier } from "~/api/types";
import classes from "~/components/domain/tier-mark.module.css";

const BARS: Record<Tier, number> = { CRITICAL: 4, HIGH: 3, MEDIUM: 2, LOW: 1 };

/** How important a control is: bars that fill up, and its word beside them or in the tooltip. */
export function TierMark({ tier, word = false }: { tier: Tier; word?: boolean }) {
  const { t } = useTranslation(["common", "list"]);
  const name = t(`common:tier.${tier}`);
  const bars = (
    <svg viewBox="0 0 14 12" width={14} height={12} className={classes.bars} data-tier={tier} aria-hidden>
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 3.6}
          y={8 - bar * 2.5}
          width={2.4}
          height={4 + bar * 2.5}
          rx={0.8}
          data-on={bar < BARS[tier] || undefined}
        />
      ))}
    </svg>
  );
  return (
    <Tooltip label={t("list:tier", { tier: name })} disabled={word}>
      <span className={classes.mark}>
        {bars}
        {word ? name : <span className={classes.hidden}>{name}</span>}
      </span>
    </Tooltip>
  );
}
