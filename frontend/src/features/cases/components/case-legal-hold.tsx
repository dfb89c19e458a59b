import { Button } from "@mantine/core";
import { IconGavel } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { legalHoldsOfCaseQuery } from "~/api/legal-holds";
import type { LegalHoldView } from "~/api/retention-types";
import { LiftHoldDialog } from "~/components/domain/lift-hold-dialog";
import { Notice } from "~/components/ui/notice";
import classes from "~/features/cases/components/case-hold.module.css";
import { plainDay } from "~/lib/dates";

/** The legal hold that keeps the case; nothing for a case that retention may delete once its time is over. */
export function CaseLegalHold({ caseId }: { caseId: string }) {
  const { data } = useQuery(legalHoldsOfCaseQuery(caseId));
  const hold = data?.items.find(({ running }) => running);
  return hold ? (
    <div className={classes.hold}>
      <LegalHoldNotice hold={hold} />
    </div>
  ) : null;
}

function LegalHoldNotice({ hold }: { hold: LegalHoldView }) {
  const { t } = useTranslation("retention");
  const [lifting, setLifting] = useState(false);
  return (
    <Notice
      icon={IconGavel}
      title={hold.until ? t("hold.until", { day: plainDay(hold.until) }) : t("hold.title")}
    >
      <span>{hold.reason}</span>
      <span>{t("hold.by", { name: hold.setBy.name })}</span>
      {hold.allowedActions.includes("lift") && (
        <div>
          <Button size="xs" mt={4} variant="default" onClick={() => setLifting(true)}>
            {t("hold.lift")}
          </Button>
        </div>
      )}
      {lifting && <LiftHoldDialog hold={hold} onClose={() => setLifting(false)} />}
    </Notice>
  );
}
