import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AsksView, TimeAction } from "~/api/ask-types";
import { type AskPath, ask, useAsking } from "~/api/asks";
import type { ItemRow } from "~/api/case-types";
import { GrantDialog } from "~/components/domain/item-actions/grant-dialog";
import { QuestionDialog } from "~/components/domain/item-actions/question-dialog";
import { dayAfter } from "~/components/domain/item-actions/time-actions";
import { UntilDialog } from "~/components/domain/until-dialog";
import { ReasonDialog } from "~/components/ui/reason-dialog";
import { notifyDone } from "~/lib/notify";
import { zone } from "~/lib/viewer";

type Props = { item: ItemRow; asks: AsksView | undefined; kind: TimeAction; onClose: () => void };

/** The dialog of one thing that is asked or decided about an item. */
export function AskDialogs({ item, asks, kind, onClose }: Props) {
  const { t } = useTranslation("asks");
  const [key] = useState(() => crypto.randomUUID());
  const asking = useAsking(({ path, body }: { path: AskPath; body: Record<string, unknown> }) =>
    ask(item.id, path, body, key),
  );
  const send = (path: AskPath) => (body: Record<string, unknown>) => asking.mutateAsync({ path, body });
  const done = () => {
    notifyDone(t(`${kind}.done`));
    onClose();
  };
  switch (kind) {
    case "askMoreTime":
      return (
        <UntilDialog
          title={t("askMoreTime.title")}
          text={asks && t("askMoreTime.text", { count: asks.extensionsMost - asks.extensionsGranted })}
          untilLabel={t("newDate")}
          submit={t("askMoreTime.submit")}
          {...(item.dueAt ? { from: dayAfter(item.dueAt, zone()) } : {})}
          onSubmit={send("extension-requests")}
          onDone={done}
          onClose={onClose}
        />
      );
    case "acceptLateness":
      return (
        <UntilDialog
          title={t("acceptLateness.title")}
          text={t("acceptLateness.text")}
          untilLabel={t("acceptLateness.until")}
          submit={t("acceptLateness.submit")}
          onSubmit={send("lateness-acceptances")}
          onDone={done}
          onClose={onClose}
        />
      );
    case "grantTime":
      return (
        <GrantDialog item={item} asks={asks} onSubmit={send("extensions")} onDone={done} onClose={onClose} />
      );
    case "askColleague":
      return <QuestionDialog onSubmit={send("questions")} onDone={done} onClose={onClose} />;
    case "nudge":
    case "takeOver": {
      const path = kind === "nudge" ? "nudges" : "take-over";
      const word = kind === "nudge" ? "message" : "reason";
      return (
        <ReasonDialog
          opened
          onClose={onClose}
          title={t(`${kind}.title`)}
          text={t(`${kind}.text`)}
          label={t(`${kind}.label`)}
          submit={t(`${kind}.submit`)}
          onSubmit={(text) => send(path)({ [word]: text }).then(() => notifyDone(t(`${kind}.done`)))}
        />
      );
    }
  }
}
