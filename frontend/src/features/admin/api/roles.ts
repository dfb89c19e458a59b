import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Items, RoleAssignment } from "~/api/types";

export const rolesQuery = queryOptions({
  queryKey: ["roles", "all"],
  queryFn: ({ signal }) => api.get<Items<{ key: string; title: string }>>("/roles", {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Roles a person holds and held. */
export function roleHistoryQuery(personId: string) {
  return queryOptions({
    queryKey: ["roles", "of", personId],
    queryFn: ({ signal }) =>
      api.get<Items<RoleAssignment>>(`/people/${personId}/roles`, { history: true }, signal),
  });
}

export function assignRole(personId: string, role: string, unitId: string): Promise<RoleAssignment> {
  return api.post(`/people/${personId}/roles`, { role, unitId });
}

export function endRole(assignmentId: string): Promise<void> {
  return api.delete(`/role-assignments/${assignmentId}`);
}
