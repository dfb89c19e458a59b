import { Link } from "@tanstack/react-router";

/** The number of a case, leading to it. */
export function CaseLink({ caseId, number }: { caseId: string; number: string }) {
  return (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {number}
    </Link>
  );
}
