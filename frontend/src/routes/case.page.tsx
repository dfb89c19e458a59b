import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CaseScreen } from "~/features/cases/components/case-screen";
import { CaseEvidence } from "~/features/evidence/components/case-evidence";
import { CaseFinding } from "~/features/findings/components/case-finding";

const route = getRouteApi("/shell/cases/$caseId");

export function CasePage() {
  const { caseId } = route.useParams();
  const navigate = useNavigate();
  return (
    <CaseScreen
      key={caseId}
      caseId={caseId}
      search={route.useSearch()}
      onSearch={(search) =>
        void navigate({ to: "/cases/$caseId", params: { caseId }, search, replace: true })
      }
      finding={(view) => <CaseFinding caseId={view.id} />}
      evidence={(view) => (
        <CaseEvidence caseId={view.id} addable={view.allowedActions.includes("addEvidence")} />
      )}
    />
  );
}
