import type { CaseRow, CaseType } from "~/api/case-types";
import type { FilterOption } from "~/components/ui/filter-pill";

type Staged = CaseType & { stages?: { key: string; title: string }[] };

/** Stages one can filter by: those the case types declare, else those that are on screen. */
export function stageOptions(types: Staged[], rows: CaseRow[], type: string | undefined): FilterOption[] {
  const options = new Map<string, string>();
  for (const each of types) {
    for (const stage of (type && each.key !== type ? [] : each.stages) ?? []) {
      options.set(stage.key, stage.title);
    }
  }
  for (const { stage, stageTitle } of rows) {
    if (stage && !options.has(stage)) {
      options.set(stage, stageTitle ?? stage);
    }
  }
  return [...options].map(([value, label]) => ({ value, label }));
}
