import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Grade } from "~/api/case-types";
import type { Tier } from "~/api/types";
import classes from "~/components/domain/marks.module.css";

type Props = { tier: Tier | null; grade: Grade | null; attempt: number; level?: number };

/** Grade, tier, attempt and level of lateness of a case or item, where they say something. */
export function Marks({ tier, grade, attempt, level = 0 }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {grade && <Badge className={classes.mark}>{t(`grade.${grade}`)}</Badge>}
      {tier && (
        <Badge className={classes.mark} data-tier={tier}>
          {t(`tier.${tier}`)}
        </Badge>
      )}
      {level > 0 && (
        <Badge className={classes.mark} data-tier="CRITICAL">
          {t("level", { level })}
        </Badge>
      )}
      {attempt > 1 && <Badge className={classes.mark}>{t("attempt", { count: attempt })}</Badge>}
    </>
  );
}
