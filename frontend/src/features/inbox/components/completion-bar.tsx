import { Button, Kbd } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ItemView } from "~/api/case-types";
import { RelativeTime } from "~/components/domain/relative-time";
import classes from "~/features/inbox/components/completion-bar.module.css";
import { Refusal } from "~/features/inbox/components/refusal";
import type { ItemFlow } from "~/features/inbox/components/use-item-flow";
import type { DraftState } from "~/features/inbox/model/draft-saver";
import type { Standing } from "~/features/inbox/model/standing";

type Props = { item: ItemView; standing: Standing; draft: DraftState; flow: ItemFlow };

/** Stays at the bottom: the state of the draft and the next step. */
export function CompletionBar({ item, standing, draft, flow }: Props) {
  const { t } = useTranslation("inbox");
  const client = useQueryClient();
  if (standing === "lost" || item.state !== "OPEN") {
    return null;
  }
  return (
    <footer className={classes.bar}>
      {flow.refused !== undefined && (
        <Refusal
          error={flow.refused}
          onReload={() => void client.invalidateQueries({ queryKey: ["inbox"] })}
        />
      )}
      <div className={classes.line}>
        <span className={classes.state} role="status" data-failed={draft.status === "failed" || undefined}>
          {flow.awaiting ? (
            t("awaiting")
          ) : standing === "answer" ? (
            <DraftLine draft={draft} />
          ) : (
            <ReadLine item={item} standing={standing} />
          )}
        </span>
        {flow.claim && (
          <Button
            variant={standing === "claim" ? "filled" : "default"}
            onClick={flow.claim}
            loading={flow.acting}
            rightSection={<Kbd size="xs">c</Kbd>}
          >
            {t("claim")}
          </Button>
        )}
        {standing === "answer" && (
          <Button onClick={flow.complete} loading={flow.completing} rightSection={<Kbd size="xs">e</Kbd>}>
            {t("complete")}
          </Button>
        )}
      </div>
    </footer>
  );
}

function DraftLine({ draft }: { draft: DraftState }) {
  const { t } = useTranslation("inbox");
  return (
    <>
      {t(`draft.${draft.status}`)}
      {draft.status === "saved" && (
        <>
          {" · "}
          <RelativeTime at={draft.at} />
        </>
      )}
    </>
  );
}

function ReadLine({ item, standing }: { item: ItemView; standing: Standing }) {
  const { t } = useTranslation("inbox");
  if (standing === "claim") {
    return t("claimToAnswer");
  }
  if (item.assignee) {
    return t("readOnly", { name: item.assignee.name });
  }
  return item.offeredTo.length > 0 ? t("readOnlyOffered", { names: item.offeredTo.join(", ") }) : null;
}
