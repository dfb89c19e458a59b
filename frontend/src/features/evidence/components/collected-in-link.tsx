import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseItemsQuery } from "~/api/case-items";

type Props = {
  caseId: string;
  /** The task it was collected in; null for the case as a whole. */
  itemId: string | null;
};

/** The way to where evidence was collected: the task while it is open for the reader, else its case. */
export function CollectedInLink({ caseId, itemId }: Props) {
  const { t } = useTranslation("evidence-list");
  const { data } = useQuery(caseItemsQuery(caseId));
  const task = data?.items.find((item) => item.id === itemId);
  const number = data?.items[0]?.case.number ?? t("openCase");
  const words = task ? `${number} · ${task.title}` : number;
  return task?.state === "OPEN" && task.allowedActions.length > 0 ? (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/inbox" search={{ item: task.id }} />}>
      {words}
    </Anchor>
  ) : (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/cases/$caseId" params={{ caseId }} />}>
      {words}
    </Anchor>
  );
}
