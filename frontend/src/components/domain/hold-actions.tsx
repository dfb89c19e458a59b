import { Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HoldView } from "~/api/ask-types";
import { consentToHold, declineHold, endHold } from "~/api/holds";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { notifyDone, notifyProblem } from "~/lib/notify";

/** Consents to a hold as the second person, declines, ends or takes it back; nothing for those who may not. */
export function HoldActions({ hold }: { hold: HoldView }) {
  const { t } = useTranslation("asks");
  const client = useQueryClient();
  const [declining, setDeclining] = useState(false);
  const renew = () => {
    for (const word of ["case", "cases", "inbox"]) {
      void client.invalidateQueries({ queryKey: [word] });
    }
  };
  const act = useMutation({
    mutationFn: (action: "consent" | "end") =>
      action === "consent" ? consentToHold(hold.id) : endHold(hold.id),
    onError: notifyProblem,
    onSettled: renew,
  });
  const asked = hold.state === "ASKED";
  const may = (action: string) => hold.allowedActions.includes(action);
  if (hold.allowedActions.length === 0) {
    return null;
  }
  return (
    <Group gap="xs" mt={4}>
      {may("consent") && (
        <Button
          size="xs"
          loading={act.isPending}
          onClick={() => act.mutate("consent", { onSuccess: () => notifyDone(t("hold.consented")) })}
        >
          {t("hold.consent")}
        </Button>
      )}
      {may("decline") && (
        <Button size="xs" variant="default" onClick={() => setDeclining(true)}>
          {t("hold.decline")}
        </Button>
      )}
      {may("end") && (
        <Button
          size="xs"
          variant="default"
          loading={act.isPending}
          onClick={() =>
            act.mutate("end", {
              onSuccess: () => notifyDone(t(asked ? "hold.withdrawDone" : "hold.endDone")),
            })
          }
        >
          {t(asked ? "hold.withdraw" : "hold.end")}
        </Button>
      )}
      {declining && (
        <ReasonDialog
          opened
          onClose={() => setDeclining(false)}
          title={t("hold.decline")}
          label={t("hold.declineReason")}
          submit={t("hold.decline")}
          onSubmit={(reason) =>
            declineHold(hold.id, reason).then(() => {
              notifyDone(t("hold.declined"));
              renew();
            })
          }
        />
      )}
    </Group>
  );
}
