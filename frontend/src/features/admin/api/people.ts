import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Day, Page, Person } from "~/api/types";

const PAGE = 50;

export type PersonDraft = {
  employeeId: string;
  name: string;
  email: string;
  unitId: string | null;
  managerId: string | null;
  startOn: Day | null;
  lastWorkingDay: Day | null;
  status: Person["status"];
};

type Filter = { q?: string | undefined; unit?: string | undefined; status?: string | undefined };

export function peopleQuery(filter: Filter) {
  return infiniteQueryOptions({
    queryKey: ["people", "list", filter],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Person>>("/people", { ...filter, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function createPerson(draft: PersonDraft): Promise<Person> {
  return api.post("/people", draft);
}

export function updatePerson(id: string, draft: PersonDraft, version: number): Promise<Person> {
  return api.put(`/people/${id}`, draft, { ifMatch: version });
}

/** Sets how somebody signs in; sessions that are open end. */
export function setAccount(id: string, account: { login: string; password: string }): Promise<void> {
  return api.put(`/people/${id}/account`, account);
}
