import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Control, ControlUnit, Day, Page, Tier } from "~/api/types";

const PAGE = 200;

export type ControlDraft = {
  code: string;
  name: string;
  description: string;
  status: Control["status"];
  requirementIds: string[];
};

export type ControlUnitDraft = {
  unitId: string | null;
  tier: Tier;
  ownerId: string | null;
  deputyId: string | null;
  operatorId: string | null;
  nextDue: Day | null;
};

export function controlListQuery(filter: { q?: string | undefined; unit?: string | undefined }) {
  return infiniteQueryOptions({
    queryKey: ["controls", "list", filter],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Control>>("/controls", { ...filter, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function controlQuery(id: string) {
  return queryOptions({
    queryKey: ["controls", id],
    queryFn: ({ signal }) => api.get<Control>(`/controls/${id}`, {}, signal),
  });
}

export function createControl(draft: ControlDraft): Promise<Control> {
  return api.post("/controls", draft);
}

export function updateControl(id: string, draft: ControlDraft, version: number): Promise<Control> {
  return api.put(`/controls/${id}`, draft, { ifMatch: version });
}

export function addControlToUnit(controlId: string, draft: ControlUnitDraft): Promise<ControlUnit> {
  return api.post(`/controls/${controlId}/units`, draft);
}

export function updateControlUnit(
  id: string,
  draft: ControlUnitDraft,
  version: number,
): Promise<ControlUnit> {
  return api.put(`/control-units/${id}`, draft, { ifMatch: version });
}
