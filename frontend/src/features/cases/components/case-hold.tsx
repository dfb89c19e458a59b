import { useQuery } from "@tanstack/react-query";
import { caseHoldsQuery } from "~/api/holds";
import { HoldNotice } from "~/components/domain/hold-notice";
import classes from "~/features/cases/components/case-hold.module.css";

/** The hold that runs or waits for its consent; nothing for a case whose clock simply goes on. */
export function CaseHold({ caseId }: { caseId: string }) {
  const { data } = useQuery(caseHoldsQuery(caseId));
  const hold = data?.items.find(({ state }) => state === "ASKED" || state === "RUNNING");
  return hold ? (
    <div className={classes.hold}>
      <HoldNotice hold={hold} />
    </div>
  ) : null;
}
