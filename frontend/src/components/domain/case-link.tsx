import { Link } from "@tanstack/react-router";

/** A case by number and title, leading to it. */
export function CaseLink({
  caseId,
  number,
  title,
}: {
  caseId: string;
  number: string;
  title?: string | null;
}) {
  return (
    <Link to="/cases/$caseId" params={{ caseId }} data-row-link>
      {title ? `${number} ${title}` : number}
    </Link>
  );
}
