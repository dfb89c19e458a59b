import { useState } from "react";
import type { ItemRow } from "~/api/case-types";
import { selectedRows, toggled, withRange } from "~/features/inbox/model/selection";

const NONE: ReadonlySet<string> = new Set();

export type Selection = ReturnType<typeof useSelection>;

/** Which rows of the list are selected. Another list begins with none. */
export function useSelection(list: string | undefined, rows: ItemRow[]) {
  const [state, setState] = useState({ list, ids: NONE, anchor: undefined as string | undefined });
  const { ids, anchor } = state.list === list ? state : { ids: NONE, anchor: undefined };
  const chosen = selectedRows(rows, ids);
  return {
    rows: chosen,
    has: (id: string) => ids.has(id),
    all: rows.length > 0 && chosen.length === rows.length,
    toggle: (id: string) => setState({ list, ids: toggled(ids, id), anchor: id }),
    extend: (id: string) => setState({ list, ids: withRange(rows, ids, anchor, id), anchor: id }),
    selectAll: () => setState({ list, ids: new Set(rows.map(({ id }) => id)), anchor }),
    clear: () => setState({ list, ids: NONE, anchor: undefined }),
  };
}
