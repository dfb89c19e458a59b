import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { dismissProposal, type Proposal } from "~/features/findings/api/proposals";
import { ConfirmDialog } from "~/features/findings/components/confirm-dialog";
import { MergeDialog } from "~/features/findings/components/merge-dialog";
import { notifyDone } from "~/lib/notify";

export type Decision = Proposal["allowedActions"][number];

type Props = { proposal: Proposal; decision: Decision; onClose: () => void };

/** The dialog that belongs to what somebody is about to decide. */
export function ProposalDecision({ proposal, decision, onClose }: Props) {
  const { t } = useTranslation("findings");
  const client = useQueryClient();
  function decided() {
    notifyDone(t(`decided.${decision}`));
    void client.invalidateQueries({ queryKey: ["escalations"] });
    onClose();
  }
  if (decision === "confirm") {
    return <ConfirmDialog proposal={proposal} onDone={decided} onClose={onClose} />;
  }
  if (decision === "merge") {
    return <MergeDialog proposal={proposal} onDone={decided} onClose={onClose} />;
  }
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t("dismiss.title")}
      text={t("dismiss.text")}
      label={t("reason")}
      submit={t("action.dismiss")}
      onSubmit={(reason) => dismissProposal(proposal.id, reason).then(decided)}
    />
  );
}
