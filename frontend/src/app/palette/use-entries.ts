import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseRow } from "~/api/case-types";
import { api } from "~/api/client";
import type { Control, Page, Person, Session } from "~/api/types";
import { may, useSession } from "~/api/use-session";
import {
  fitting,
  type PaletteEntry,
  SHORTEST_SEARCH,
  toCase,
  toControl,
  toPage,
  toPerson,
  toStart,
} from "~/app/palette/entries";
import { DESTINATIONS } from "~/app/shell/destinations";
import { caseTypesQuery } from "~/features/cases/api/case-types";

const TYPING_MS = 150;
const LIMIT = 6;

/** Each kind of thing is asked for by itself; one that fails or is slow keeps the others from nothing. */
function foundQuery<T>(
  path: string,
  word: string,
  search: string,
  toEntry: (found: T) => PaletteEntry,
  on: boolean,
) {
  return queryOptions({
    queryKey: [word, "palette", search],
    queryFn: async ({ signal }) =>
      (await api.get<Page<T>>(path, { q: search, limit: LIMIT }, signal)).items.map(toEntry),
    enabled: on && search.length >= SHORTEST_SEARCH,
    placeholderData: search.length >= SHORTEST_SEARCH ? keepPreviousData : undefined,
    staleTime: 30_000,
    retry: false,
  });
}

function readsControls(session: Session): boolean {
  return may(session, "READ_CONTROLS", "MANAGE_CONTROLS");
}

/** What the palette offers for what was typed: pages and case types the person may use, and what the server finds for them. */
export function useEntries(typed: string): { entries: PaletteEntry[]; searching: boolean } {
  const { t } = useTranslation("shell");
  const session = useSession();
  const text = typed.trim();
  const [search] = useDebouncedValue(text, TYPING_MS);
  const types = useQuery(caseTypesQuery).data?.items ?? [];
  const cases = useQuery(foundQuery<CaseRow>("/cases", "cases", search, toCase, true));
  const people = useQuery(foundQuery<Person>("/people", "people", search, toPerson, true));
  const controls = useQuery(
    foundQuery<Control>("/controls", "controls", search, toControl, readsControls(session)),
  );
  const own = [
    ...DESTINATIONS.filter(({ visible }) => visible(session)).map(({ to, label }) => toPage(to, t(label))),
    ...types.filter(({ startable }) => startable).map(toStart),
  ];
  const found =
    text.length < SHORTEST_SEARCH ? [] : [cases, people, controls].flatMap(({ data }) => data ?? []);
  return {
    entries: [...fitting(own, text), ...found],
    searching: search !== text || [cases, people, controls].some(({ isFetching }) => isFetching),
  };
}
