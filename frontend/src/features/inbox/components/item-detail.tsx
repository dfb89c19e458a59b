import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ItemRow, ItemView } from "~/api/case-types";
import { AskDialogs } from "~/components/domain/item-actions/ask-dialogs";
import { SubjectPanel } from "~/components/domain/subject-panel";
import { LazyTaskForm } from "~/components/domain/task-form/lazy-task-form";
import type { TaskFormHandle } from "~/components/domain/task-form/task-form";
import { ItemAsks } from "~/features/inbox/components/asks/item-asks";
import { useAskDialog } from "~/features/inbox/components/asks/use-ask-dialog";
import { CaseContext } from "~/features/inbox/components/case-context";
import { CompletionBar } from "~/features/inbox/components/completion-bar";
import { GivenAnswers } from "~/features/inbox/components/given-answers";
import classes from "~/features/inbox/components/item-detail.module.css";
import { ItemHeader } from "~/features/inbox/components/item-header";
import { ItemNotice } from "~/features/inbox/components/item-notice";
import { LeavesNobody } from "~/features/inbox/components/leaves-nobody";
import { NewerDraft } from "~/features/inbox/components/newer-draft";
import { useDraft } from "~/features/inbox/components/use-draft";
import { useItemFlow } from "~/features/inbox/components/use-item-flow";
import { standingOf } from "~/features/inbox/model/standing";

type Props = {
  item: ItemView;
  /** The server does not show it to the reader any more. */
  gone: boolean;
  onBack: () => void;
  onCompleted: (followUps: ItemRow[]) => void;
};

/** What is asked and why, the form, and then the case around it. */
export function ItemDetail({ item, gone, onBack, onCompleted }: Props) {
  const { t } = useTranslation("inbox");
  const form = useRef<TaskFormHandle>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const couldAnswer = useRef(false);
  const standing = gone ? "lost" : standingOf(item, couldAnswer.current);
  couldAnswer.current ||= standing === "answer";
  const draft = useDraft(item);
  const asking = useAskDialog(item);
  const flow = useItemFlow({
    item,
    standing,
    form,
    comment,
    saver: draft.saver,
    onCompleted: (followUps) => {
      // Done by the reader: not lost to somebody else.
      couldAnswer.current = false;
      onCompleted(followUps);
    },
  });

  return (
    <div className={classes.pane}>
      <div className={classes.scroll}>
        <div className={classes.content}>
          <ItemHeader item={item} flow={flow} asking={asking} onBack={onBack} />
          <ItemNotice item={item} standing={standing} gone={gone} answers={draft.answers} />
          {item.why && (
            <p className={classes.why}>
              <span className={classes.whyLabel}>{t("why")}</span>
              {item.why}
            </p>
          )}
          {asking.asks && <ItemAsks asks={asking.asks} />}
          {item.subject && <SubjectPanel subject={item.subject} />}
          <GivenAnswers caseId={item.case.id} />
          {standing === "answer" && <NewerDraft draft={draft} />}
          <LazyTaskForm
            key={draft.drawing}
            ref={form}
            schema={item.form.schema}
            data={draft.data}
            readonly={standing !== "answer"}
            caseId={item.case.id}
            itemId={item.id}
            onChange={draft.type}
          />
          {standing === "answer" && <LeavesNobody steps={item.leavesNobodyFor} />}
          <CaseContext item={item} commentRef={comment} />
        </div>
      </div>
      {asking.kind && <AskDialogs item={item} asks={asking.asks} kind={asking.kind} onClose={asking.close} />}
      <CompletionBar item={item} standing={standing} draft={draft.state} flow={flow} />
    </div>
  );
}
