import {
  type Icon,
  IconCircleCheckFilled,
  IconCircleDotted,
  IconCircleHalf2,
  IconCircleX,
  IconRotateClockwise,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseState } from "~/api/case-types";
import classes from "~/features/cases/components/case-state.module.css";

const GLYPH: Record<CaseState, Icon> = {
  OPEN: IconCircleHalf2,
  CLOSED: IconCircleCheckFilled,
  WITHDRAWN: IconCircleX,
  REOPENED: IconRotateClockwise,
};

type Props = { state: CaseState; word?: boolean };

/** A case's state as a sign with its word beside it, or for those who do not see it. */
export function CaseStateMark({ state, word = false }: Props) {
  const { t } = useTranslation("case-list");
  const Glyph = GLYPH[state] ?? IconCircleDotted;
  return (
    <span className={classes.state} data-state={state}>
      <Glyph size={15} stroke={1.8} aria-hidden />
      <span className={word ? undefined : classes.hidden}>{t(`state.${state}`)}</span>
    </span>
  );
}
