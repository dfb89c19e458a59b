import type { ItemView } from "~/api/case-types";

type Reason = { key: "done" | "doneUnknown" | "cancelled" | "moved" | "gone"; name: string };

/** Why a form that was being filled in is not the person's any more, as far as they may know. */
export function lostReason(item: Pick<ItemView, "state" | "assignee" | "endedBy">, gone: boolean): Reason {
  const name = item.assignee?.name ?? "";
  if (gone) {
    return { key: "gone", name };
  }
  switch (item.state) {
    case "DONE":
      return item.endedBy ? { key: "done", name: item.endedBy.name } : { key: "doneUnknown", name: "" };
    case "CANCELLED":
      return { key: "cancelled", name };
    case "OPEN":
      return { key: name ? "moved" : "gone", name };
  }
}
