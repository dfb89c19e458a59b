import { IconClockPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { HoldView } from "~/api/ask-types";
import { HoldActions } from "~/components/domain/hold-actions";
import { Notice } from "~/components/ui/notice";
import { plainDay } from "~/lib/dates";

/** A hold that runs or waits for its consent: until when, why, by whom, and what the reader may do about it. */
export function HoldNotice({ hold }: { hold: HoldView }) {
  const { t } = useTranslation("asks");
  const day = plainDay(hold.until);
  const decides = hold.allowedActions.includes("consent");
  const title = hold.state === "RUNNING" ? "running" : decides ? "asked" : "waits";
  return (
    <Notice icon={IconClockPause} tone={decides ? "warning" : "info"} title={t(`hold.${title}`, { day })}>
      <span>{hold.reason}</span>
      <span>
        {hold.decidedBy
          ? t("hold.byAndWith", { asker: hold.askedBy.name, second: hold.decidedBy.name })
          : t("hold.by", { asker: hold.askedBy.name })}
      </span>
      <HoldActions hold={hold} />
    </Notice>
  );
}
