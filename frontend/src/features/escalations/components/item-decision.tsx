import { useQuery } from "@tanstack/react-query";
import { asksQuery } from "~/api/asks";
import { AskDialogs } from "~/components/domain/item-actions/ask-dialogs";
import { HandOverDialog } from "~/components/domain/item-actions/hand-over-dialog";
import type { Choice } from "~/features/escalations/components/escalations-screen";

/** The dialog of what was chosen for a late task. */
export function ItemDecision({ item, action, onClose }: Choice & { onClose: () => void }) {
  const { data: asks } = useQuery(asksQuery(item.id));
  return action === "reassign" || action === "staff" ? (
    <HandOverDialog item={item} action={action} onClose={onClose} />
  ) : (
    <AskDialogs item={item} asks={asks} kind={action} onClose={onClose} />
  );
}
