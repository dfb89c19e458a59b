import { useHotkeys } from "@mantine/hooks";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormData, ItemRow, ItemView } from "~/api/case-types";
import type { HandOver } from "~/api/hand-over";
import { isProblem, Problem } from "~/api/problem";
import type { TaskFormHandle } from "~/components/domain/task-form/task-form";
import { useCompletion, useItemAction } from "~/features/inbox/api/actions";
import type { DraftSaver } from "~/features/inbox/model/draft-saver";
import type { Standing } from "~/features/inbox/model/standing";
import { notifyDone, notifyProblem } from "~/lib/notify";
import { useShortcuts } from "~/lib/shortcuts";

type Situation = {
  item: ItemView;
  standing: Standing;
  form: RefObject<TaskFormHandle | null>;
  comment: RefObject<HTMLTextAreaElement | null>;
  saver: DraftSaver;
  onCompleted: (followUps: ItemRow[]) => void;
};

/** What nobody may do by the rules is not reassigned but staffed, which is reported. */
export function handOverOf(item: ItemView): HandOver {
  return item.allowedActions.includes("staff") ? "staff" : "reassign";
}

/** Whether somebody types in something that is not the task's form. */
function isElsewhere(target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null;
  const field = element?.closest("input, textarea, select, [contenteditable='true']");
  return Boolean(element?.closest("[role='dialog']") || (field && !field.closest("[data-task-form]")));
}

export type ItemFlow = ReturnType<typeof useItemFlow>;

/** What a person does with the open item, by mouse or by key: claim, release, hand over, complete, comment. */
export function useItemFlow({ item, standing, form, comment, saver, onCompleted }: Situation) {
  const { t } = useTranslation("inbox");
  const action = useItemAction(item.id);
  const completion = useCompletion(item.id);
  const [handOver, setHandOver] = useState<HandOver>();
  const [refused, setRefused] = useState<unknown>();
  // The same answers sent again are the same request; changed ones are a new one.
  const sent = useRef({ answers: "", key: "" });
  // A second click or key comes before the button is drawn as busy.
  const sending = useRef(false);
  const [awaiting, setAwaiting] = useState(false);
  // While a file is awaited, others may change the task.
  const latest = useRef({ item, standing });
  latest.current = { item, standing };

  function keyFor(data: FormData): string {
    const answers = JSON.stringify([latest.current.item.version, data]);
    if (sent.current.answers !== answers) {
      sent.current = { answers, key: crypto.randomUUID() };
    }
    return sent.current.key;
  }

  /** Waits for files that are on their way: without them the answers would be refused, or worse, taken as they are. */
  async function complete() {
    if (standing !== "answer" || sending.current) {
      return;
    }
    setRefused(undefined);
    const underway = form.current?.underway;
    if (underway?.any) {
      sending.current = true;
      setAwaiting(true);
      const arrived = await underway.settled();
      sending.current = false;
      setAwaiting(false);
      if (form.current?.underway !== underway) {
        // Another form, or none: its answers are not those that were to be sent.
        notifyProblem(new Problem({ code: "evidence.form-gone" }, 0));
        return;
      }
      if (!arrived) {
        setRefused(new Problem({ code: "evidence.not-arrived" }, 0));
        return;
      }
    }
    send();
  }

  function send() {
    const data = latest.current.standing === "answer" ? form.current?.submit() : undefined;
    if (!data) {
      return;
    }
    sending.current = true;
    completion.mutate(
      { data, version: latest.current.item.version, key: keyFor(data) },
      {
        onSuccess: ({ next }) => {
          saver.stop();
          notifyDone(t("completed", { title: item.title }));
          onCompleted(next);
        },
        onSettled: () => {
          sending.current = false;
        },
        onError: (error) => {
          const homeless = isProblem(error, "validation.failed")
            ? form.current?.show(error.violations)
            : undefined;
          if (homeless === undefined || homeless.length > 0) {
            setRefused(error);
          }
        },
      },
    );
  }

  function act(what: "claim" | "release") {
    saver.flush();
    action.mutate(what, {
      onSuccess: () => notifyDone(t(what === "claim" ? "claimed" : "released")),
      onError: notifyProblem,
    });
  }

  useEffect(() => {
    function onLeave(event: BeforeUnloadEvent) {
      if (form.current?.underway.sending) {
        event.preventDefault();
      }
    }
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [form]);

  const allowed = (what: ItemView["allowedActions"][number]) => item.allowedActions.includes(what);
  useShortcuts(t("keys.task"), [
    { key: "c", label: t("keys.claim"), run: () => act("claim"), disabled: !allowed("claim") },
    { key: "e", label: t("keys.complete"), run: () => void complete(), disabled: standing !== "answer" },
    {
      key: "r",
      label: t("keys.reassign"),
      run: () => setHandOver("reassign"),
      disabled: !allowed("reassign"),
    },
    {
      key: "#",
      label: t("keys.comment"),
      run: () => comment.current?.focus(),
      disabled: !allowed("comment"),
    },
  ]);

  // Works inside a field of the form too, where single keys are text; other fields and dialogs have their own.
  useHotkeys([["mod+Enter", (event) => !isElsewhere(event.target) && void complete()]], []);

  return {
    claim: allowed("claim") ? () => act("claim") : undefined,
    release: allowed("release") ? () => act("release") : undefined,
    openHandOver: (what: HandOver) => setHandOver(what),
    closeHandOver: () => setHandOver(undefined),
    handOver,
    complete: () => void complete(),
    completing: completion.isPending || awaiting,
    awaiting,
    acting: action.isPending,
    refused,
  };
}
