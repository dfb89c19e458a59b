import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { liftLegalHold } from "~/api/legal-holds";
import type { LegalHoldView } from "~/api/retention-types";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { notifyDone } from "~/lib/notify";

/** Ends a legal hold, with a reason. */
export function LiftHoldDialog({ hold, onClose }: { hold: LegalHoldView; onClose: () => void }) {
  const { t } = useTranslation("retention");
  const client = useQueryClient();
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t("hold.liftOf", { number: hold.caseNumber })}
      text={t("hold.liftText")}
      label={t("hold.liftReason")}
      submit={t("hold.lift")}
      onSubmit={async (reason) => {
        await liftLegalHold(hold.id, reason);
        notifyDone(t("hold.liftDone"));
        void client.invalidateQueries({ queryKey: ["retention"] });
        void client.invalidateQueries({ queryKey: ["case", hold.caseId] });
      }}
    />
  );
}
