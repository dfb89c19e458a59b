import { useEffect, useMemo, useState } from "react";
import type { FormData, ItemView } from "~/api/case-types";
import { useSession } from "~/api/use-session";
import { saveDraft } from "~/features/inbox/api/actions";
import { DraftSaver, type DraftState } from "~/features/inbox/model/draft-saver";
import { keep, kept } from "~/lib/kept";

/** What is typed is of one person and one item, whoever signs in next in the same tab. */
function keyOf(itemId: string, personId: string): string {
  return `draft:${personId}:${itemId}`;
}

/**
 * Keeps what is typed into an item's form on the server, also when the page is left or hidden; until it is there, in
 * this tab.
 *
 * @returns `unsaved` holds answers that did not reach the server the last time the form was open
 */
export function useDraft(item: ItemView) {
  const { id } = item;
  const { person } = useSession();
  const key = keyOf(id, person.id);
  const [unsaved] = useState(() => kept<FormData>(key));
  const [state, setState] = useState<DraftState>(
    item.draft ? { status: "saved", at: item.draft.savedAt } : { status: "clean" },
  );
  const saver = useMemo(
    () =>
      new DraftSaver(
        (data) => saveDraft(id, data),
        setState,
        (data) => keep(key, data),
      ),
    [id, key],
  );
  useEffect(() => {
    if (unsaved) {
      saver.change(unsaved);
    }
  }, [saver, unsaved]);
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
  return { state, saver, unsaved };
}
