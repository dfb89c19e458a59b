import { Badge } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseLink, CaseView } from "~/api/case-types";
import { EmptyState } from "~/components/ui/empty-state";
import classes from "~/features/cases/components/case-links.module.css";
import { CaseStateMark } from "~/features/cases/components/case-state";
import { humanised } from "~/i18n/event-text";

/** Cases this one hangs together with. */
export function CaseLinks({ view }: { view: CaseView }) {
  const { t } = useTranslation("case-page");
  if (view.links.length === 0 && !view.reopens) {
    return <EmptyState icon={IconLink} title={t("links.empty")} text={t("links.emptyText")} />;
  }
  const reopens = view.links.some((link) => link.case.id === view.reopens?.id) ? null : view.reopens;
  return (
    <ul className={classes.list}>
      {reopens && (
        <li className={classes.row}>
          <span className={classes.kind}>{t("links.reopens")}</span>
          <Link to="/cases/$caseId" params={{ caseId: reopens.id }} className={classes.link}>
            {reopens.number}
          </Link>
        </li>
      )}
      {view.links.map((link) => (
        <Row key={`${link.direction}${link.case.id}`} link={link} />
      ))}
    </ul>
  );
}

/** What a case is to the one that was there before it. */
const PARENT_KINDS: Record<string, "reopens" | "repeats"> = { REOPENS: "reopens", RECURS: "repeats" };

function Row({ link }: { link: CaseLink }) {
  const { t } = useTranslation("case-page");
  const kind =
    link.direction === "PARENT"
      ? t(`links.${PARENT_KINDS[link.kind] ?? "PARENT"}`)
      : t(`links.kind.${link.kind}` as "links.kind.REOPENS", { defaultValue: humanised(link.kind) });
  return (
    <li className={classes.row}>
      <span className={classes.kind}>{kind}</span>
      <CaseStateMark state={link.case.state} />
      <Link to="/cases/$caseId" params={{ caseId: link.case.id }} className={classes.link}>
        <span className={classes.number}>{link.case.number}</span> {link.case.title}
      </Link>
      {link.blocking && <Badge color="gray">{t("links.blocking")}</Badge>}
    </li>
  );
}
