import { useEffect, useMemo, useState } from "react";
import type { ItemView } from "~/api/case-types";
import { saveDraft } from "~/features/inbox/api/actions";
import { DraftSaver, type DraftState } from "~/features/inbox/model/draft-saver";

/** Keeps what is typed into an item's form on the server, also when the page is left or hidden. */
export function useDraft(item: ItemView): { state: DraftState; saver: DraftSaver } {
  const { id } = item;
  const [state, setState] = useState<DraftState>(
    item.draft ? { status: "saved", at: item.draft.savedAt } : { status: "clean" },
  );
  const saver = useMemo(() => new DraftSaver((data) => saveDraft(id, data), setState), [id]);
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
  return { state, saver };
}
