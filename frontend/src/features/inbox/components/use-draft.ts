import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { FormData, ItemView } from "~/api/case-types";
import { useSession } from "~/api/use-session";
import { saveDraft } from "~/features/inbox/api/actions";
import { itemQuery } from "~/features/inbox/api/items";
import { DraftSaver, type DraftState, type Typed } from "~/features/inbox/model/draft-saver";
import { keep, kept } from "~/lib/kept";

/** What is typed is of one person and one item, whoever signs in next in the same tab. */
function keyOf(itemId: string, personId: string): string {
  return `typed:${personId}:${itemId}`;
}

/** Saves what is typed; until the server has it, it is kept in this tab. */
function useSaver(item: ItemView, onState: (state: DraftState) => void) {
  const { id } = item;
  const client = useQueryClient();
  const { person } = useSession();
  const key = keyOf(id, person.id);
  const [unsaved] = useState(() => kept<Typed>(key));
  const [first] = useState(unsaved?.version ?? item.draft?.version ?? 0);
  const saver = useMemo(() => {
    async function save({ data, version }: Typed) {
      const { leavesNobodyFor, ...saved } = await saveDraft(id, data, version);
      // Whoever opens the item again in this tab goes on from here.
      client.setQueryData(
        itemQuery(id).queryKey,
        (known) => known && { ...known, leavesNobodyFor, draft: { data, ...saved } },
      );
      return saved;
    }
    return new DraftSaver(save, first, {
      onState: (state) => {
        onState(state);
        if (state.status === "overtaken") {
          void client.invalidateQueries({ queryKey: itemQuery(id).queryKey });
        }
      },
      onUnsaved: (typed) => keep(key, typed),
    });
  }, [client, first, id, key, onState]);
  useEffect(() => {
    if (unsaved) {
      saver.change(unsaved.data);
    }
  }, [saver, unsaved]);
  return { saver, unsaved: unsaved?.data };
}

/** Leaving or hiding the page saves at once. */
function useSavedOnLeave(saver: DraftSaver) {
  useEffect(() => {
    const onHide = () => saver.flush();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (saver.unsaved) {
        saver.flush();
        event.preventDefault();
      }
    };
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", onHide);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onHide);
      window.removeEventListener("beforeunload", onLeave);
      saver.flush();
    };
  }, [saver]);
}

export type Draft = ReturnType<typeof useDraft>;

/**
 * Keeps what is typed into an item's form on the server. Where another window of the same person saved a newer draft,
 * they choose, and what they do not choose can be taken back.
 */
export function useDraft(item: ItemView) {
  const { draft } = item;
  const [state, setState] = useState<DraftState>(
    draft ? { status: "saved", at: draft.savedAt } : { status: "clean" },
  );
  const { saver, unsaved } = useSaver(item, setState);
  useSavedOnLeave(saver);
  const [answers, setAnswers] = useState<FormData | undefined>(unsaved);
  const [shown, setShown] = useState(draft?.data ?? item.form.data);
  const [put, setPut] = useState<FormData>();
  // Form fields take over new answers only when they are drawn anew.
  const [drawing, setDrawing] = useState(0);
  useEffect(() => {
    if (draft && state.status !== "saving") {
      saver.compare(draft);
    }
  }, [draft, saver, state.status]);

  function draw(data: FormData) {
    setShown(data);
    setAnswers(data);
    setDrawing((times) => times + 1);
  }

  return {
    state,
    saver,
    answers,
    data: answers ?? shown,
    drawing,
    type: (data: FormData) => {
      setAnswers(data);
      saver.change(data);
    },
    /** The newer draft of another window; nothing while this window is not behind. */
    newer: state.status === "overtaken" ? draft : null,
    loadNewer: () => {
      if (draft) {
        setPut(answers ?? shown);
        saver.adopt(draft);
        draw(draft.data);
      }
    },
    keepOwn: () => {
      if (draft) {
        saver.change(answers ?? shown);
        saver.continueFrom(draft.version);
      }
    },
    /** Brings back what stood here before the newer draft was loaded. */
    takeBack: put && {
      run: () => {
        draw(put);
        saver.change(put);
        setPut(undefined);
      },
    },
  };
}
