import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askForHold } from "~/api/holds";
import { UntilDialog } from "~/components/domain/until-dialog";
import { dayOf } from "~/lib/dates";
import { notifyDone } from "~/lib/notify";
import { now, zone } from "~/lib/viewer";

const DAY = 86_400_000;

/** Asks a second person to consent to a pause of the case. */
export function HoldDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation("asks");
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  return (
    <UntilDialog
      title={t("hold.ask")}
      text={t("hold.askText")}
      untilLabel={t("hold.until")}
      submit={t("hold.askSubmit")}
      from={dayOf(new Date(now().getTime() + DAY), zone())}
      onSubmit={(values) => askForHold(caseId, values, key)}
      onDone={() => {
        notifyDone(t("hold.askDone"));
        void client.invalidateQueries({ queryKey: ["case", caseId] });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
