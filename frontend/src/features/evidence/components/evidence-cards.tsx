import { ActionIcon, Badge, UnstyledButton } from "@mantine/core";
import { IconDownload, IconFile } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contentAddress } from "~/api/evidence";
import type { Evidence } from "~/api/types";
import { periodText } from "~/components/domain/evidence/period";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { Fingerprint } from "~/components/ui/fingerprint";
import classes from "~/features/evidence/components/evidence-cards.module.css";
import { EvidenceDialog } from "~/features/evidence/components/evidence-dialog";
import { EvidenceFlags } from "~/features/evidence/components/evidence-flags";
import { readableSize } from "~/lib/bytes";

/** Evidence one below the other with what an auditor asks: what, from where, for when, by whom, unchanged. */
export function EvidenceCards({ evidence }: { evidence: Evidence[] }) {
  const { t } = useTranslation(["evidence-list", "evidence"]);
  const [openedId, setOpenedId] = useState<string>();
  const opened = evidence.find(({ id }) => id === openedId);
  return (
    <>
      <ul className={classes.list} aria-label={t("title")}>
        {evidence.map((each) => (
          <li key={each.id} className={classes.card} data-status={each.status}>
            <IconFile size={18} stroke={1.5} className={classes.glyph} aria-hidden />
            <div className={classes.words}>
              <span className={classes.title}>
                <UnstyledButton className={classes.open} onClick={() => setOpenedId(each.id)}>
                  {each.title}
                </UnstyledButton>
                <Badge color="gray">{t(`evidence:kindShort.${each.kind}`)}</Badge>
                <EvidenceFlags evidence={each} />
              </span>
              <span className={classes.facts}>
                {[each.source, t(`evidence:method.${each.method}`), periodText(each)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className={classes.facts}>
                <PersonLink person={each.collector} /> · <RelativeTime at={each.collectedAt} /> ·{" "}
                {readableSize(each.size)} <Fingerprint hash={each.sha256} />
              </span>
              {each.decision && each.status === "REJECTED" && (
                <span className={classes.facts}>
                  {t("judge.rejectedBy", { name: each.decision.by.name, reason: each.decision.reason })}
                </span>
              )}
              {each.query && <code className={classes.query}>{each.query}</code>}
            </div>
            <ActionIcon
              component="a"
              variant="default"
              size={32}
              href={contentAddress(each.id)}
              download={each.fileName}
              aria-label={t("evidence:download", { title: each.title })}
            >
              <IconDownload size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {opened && (
        <EvidenceDialog
          key={opened.id}
          evidence={opened}
          onOpen={setOpenedId}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </>
  );
}
