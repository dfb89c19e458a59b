import { Button } from "@mantine/core";
import { IconAlertTriangle, IconClockOff, IconDownload, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonLink } from "~/components/domain/person-link";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { Notice } from "~/components/ui/notice";
import { Page } from "~/components/ui/page";
import { PageBoundary } from "~/components/ui/page-boundary";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { Properties } from "~/components/ui/properties";
import { type AuditPack, packAddress, packQuery, retryPack } from "~/features/packs/api/packs";
import { DeletePackDialog } from "~/features/packs/components/delete-pack-dialog";
import { PackCases } from "~/features/packs/components/pack-cases";
import { PackProgress } from "~/features/packs/components/pack-progress";
import classes from "~/features/packs/components/packs.module.css";
import { readableSize } from "~/lib/bytes";
import { fullInstant, plainDay } from "~/lib/dates";
import { zone } from "~/lib/viewer";

type Props = {
  packId: string;
  /** What is drawn from the pack and who from outside reads it; another feature's affair. */
  panels: (pack: AuditPack) => ReactNode;
};

/** Codes of failures for which there are words here; others are told in the server's. */
const FAILURES: Record<string, "cutOff" | "error" | "noCheckpoint"> = {
  "audit-pack.cut-off": "cutOff",
  "audit-pack.error": "error",
  "checkpoint.none": "noCheckpoint",
};

/** One audit pack: what it holds, how far it is, and its file. */
export function PackScreen({ packId, panels }: Props) {
  const query = useQuery(packQuery(packId));
  return (
    <PageBoundary query={query} skeleton={<ListSkeleton rows={6} height={48} />}>
      {(pack) => <PackPage pack={pack}>{panels(pack)}</PackPage>}
    </PageBoundary>
  );
}

function PackPage({ pack, children }: { pack: AuditPack; children: ReactNode }) {
  const { t } = useTranslation("packs");
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryPack(pack.id),
    onSuccess: (now) => client.setQueryData(packQuery(pack.id).queryKey, now),
  });
  const [deleting, setDeleting] = useState(false);
  const may = (action: string) => pack.allowedActions.includes(action);
  const actions = (
    <>
      {may("download") && (
        <Button
          component="a"
          href={packAddress(pack.id)}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t("download")}
        </Button>
      )}
      {may("retry") && (
        <Button
          loading={retry.isPending}
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => retry.mutate()}
        >
          {t("retry")}
        </Button>
      )}
      {may("delete") && (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setDeleting(true)}
        >
          {t("delete")}
        </Button>
      )}
    </>
  );
  const why = FAILURES[pack.failureCode ?? ""];
  return (
    <Page title={pack.title} text={t("onePack")} actions={actions}>
      <div className={classes.body}>
        <ProblemAlert error={retry.error} />
        {pack.failure && (
          <Notice icon={IconAlertTriangle} tone="error" title={t("state.FAILED")}>
            {why ? t(`failure.${why}`) : pack.failure}
          </Notice>
        )}
        <Gone pack={pack} />
        <Facts pack={pack} />
        {pack.state !== "DELETED" && (
          <section>
            <h2 className={classes.heading}>{t("cases")}</h2>
            <PackCases packId={pack.id} />
          </section>
        )}
        {children}
      </div>
      {deleting && <DeletePackDialog pack={pack} onClose={() => setDeleting(false)} />}
    </Page>
  );
}

/** Says that there is no file any more, to those who come by a seat, too. */
function Gone({ pack }: { pack: AuditPack }) {
  const { t } = useTranslation("packs");
  if (pack.state === "EXPIRED") {
    return (
      <Notice icon={IconClockOff} title={t("state.EXPIRED")}>
        {t("expiredText")}
      </Notice>
    );
  }
  if (pack.state !== "DELETED") {
    return null;
  }
  const at = pack.deletedAt && fullInstant(new Date(pack.deletedAt), { zone: zone() });
  return (
    <Notice icon={IconTrash} title={t("state.DELETED")}>
      {t("deletedText", { at, name: pack.deletedBy?.name })}
    </Notice>
  );
}

/** A digest to compare with. */
function digest(value: string | null): ReactNode {
  return value && <code className={classes.digest}>{value}</code>;
}

function Facts({ pack }: { pack: AuditPack }) {
  const { t } = useTranslation("packs");
  const at = (instant: string) => fullInstant(new Date(instant), { zone: zone() });
  const names = (list: string[], none: string) => (list.length > 0 ? list.join(", ") : none);
  return (
    <section>
      <Properties
        rows={[
          [t("field.state"), <PackProgress key="state" pack={pack} />],
          [t("field.period"), t("period", { from: plainDay(pack.periodFrom), to: plainDay(pack.periodTo) })],
          [t("field.units"), pack.units.map(({ name }) => name).join(", ")],
          [
            t("field.types"),
            names(
              pack.caseTypes.map(({ title }) => title),
              t("all.types"),
            ),
          ],
          [
            t("field.controls"),
            names(
              pack.controls.map(({ code, name }) => `${code} ${name}`),
              t("all.controls"),
            ),
          ],
          [
            t("field.content"),
            `${t("caseCount", { count: pack.cases })}, ${t("fileCount", { count: pack.files })}`,
          ],
          [t("field.requestedBy"), <PersonLink key="by" person={pack.requestedBy} />],
          [t("field.requestedAt"), at(pack.requestedAt)],
          [t("field.endedAt"), pack.endedAt && at(pack.endedAt)],
          [t("field.size"), pack.size !== null && readableSize(pack.size)],
          [t("field.expiresAt"), pack.expiresAt && at(pack.expiresAt)],
          [t("field.sha256"), digest(pack.sha256)],
          [t("field.manifestSha256"), digest(pack.manifestSha256)],
        ]}
      />
      {pack.state === "DONE" && <p className={classes.text}>{t("doneText")}</p>}
    </section>
  );
}
