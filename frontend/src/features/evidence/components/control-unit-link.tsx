import { Anchor } from "@mantine/core";
import { skipToken, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "~/api/client";
import type { ControlUnit } from "~/api/types";
import { may, useSession } from "~/api/use-session";

/** The control in its unit that evidence is about, for who may read controls. */
export function useControlUnit(id: string | null): ControlUnit | undefined {
  const allowed = may(useSession(), "READ_CONTROLS");
  return useQuery({
    queryKey: ["control-units", "one", id],
    queryFn:
      id !== null && allowed
        ? ({ signal }) => api.get<ControlUnit>(`/control-units/${id}`, {}, signal)
        : skipToken,
    staleTime: 5 * 60_000,
  }).data;
}

export function ControlUnitLink({ of: { control, unit } }: { of: ControlUnit }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link {...props} to="/controls/$controlId" params={{ controlId: control.id }} />}
    >
      {control.code} {control.name} · {unit.name}
    </Anchor>
  );
}
