import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PersonLink } from "~/components/domain/person-link";
import { Properties } from "~/components/ui/properties";
import { SidePanel } from "~/components/ui/side-panel";
import { proofAddress, sealQuery } from "~/features/trail/api/seal";
import type { TrailEntry } from "~/features/trail/api/trail";
import classes from "~/features/trail/components/trail-entry-panel.module.css";
import { eventText, humanised } from "~/i18n/event-text";
import { fullInstant } from "~/lib/dates";
import { zone } from "~/lib/viewer";

type Props = { entry: TrailEntry | undefined; onClose: () => void };

/** Everything that was written down with one action. */
export function TrailEntryPanel({ entry, onClose }: Props) {
  return (
    <SidePanel opened={entry !== undefined} onClose={onClose} title={entry && eventText(entry)}>
      {entry && <Details entry={entry} />}
    </SidePanel>
  );
}

function Details({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation("trail");
  const at = (instant: string) => fullInstant(new Date(instant), { zone: zone() });
  return (
    <Stack gap="lg">
      <Properties
        rows={[
          [t("column.at"), at(entry.at)],
          [t("systemAt"), entry.systemAt.slice(0, 16) === entry.at.slice(0, 16) ? null : at(entry.systemAt)],
          [t("column.actor"), entry.actor ? <PersonLink key="actor" person={entry.actor} /> : t("system")],
          [t("onBehalfOf"), entry.onBehalfOf && <PersonLink key="for" person={entry.onBehalfOf} />],
          [t("column.via"), humanised(entry.via)],
          [t("column.action"), <code key="action">{entry.action}</code>],
          [t("column.subject"), entry.subjectLabel ?? humanised(entry.subjectType)],
          [
            t("column.case"),
            entry.caseId && (
              <Link key="case" to="/cases/$caseId" params={{ caseId: entry.caseId }} className={classes.link}>
                {t("openCase")}
              </Link>
            ),
          ],
          [t("number"), entry.sealedNo ?? t("notSealed")],
          [t("request"), entry.requestId && <code key="request">{entry.requestId}</code>],
        ]}
      />
      <Proof entry={entry} />
      <section>
        <h2 className={classes.heading}>{t("payload")}</h2>
        {entry.payload ? (
          <pre className={classes.payload}>{JSON.stringify(entry.payload, null, 2)}</pre>
        ) : (
          <p className={classes.erased}>{t("erased")}</p>
        )}
      </section>
    </Stack>
  );
}

/** What somebody outside checks the entry with, as soon as a checkpoint covers it. */
function Proof({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation("trail");
  const covered = useQuery(sealQuery).data?.checkpoint?.size ?? 0;
  if (entry.sealedNo === null || entry.sealedNo >= covered) {
    return <p className={classes.erased}>{t("proofLater")}</p>;
  }
  return (
    <a href={proofAddress(entry.id)} download={`proof-${entry.sealedNo}.json`} className={classes.link}>
      {t("proof")}
    </a>
  );
}
