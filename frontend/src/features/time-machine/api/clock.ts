import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { Instant } from "~/api/types";

export type Clock = { now: Instant; systemNow: Instant; offsetSeconds: number };

export type Happening = {
  at: Instant;
  kind: string;
  text: string;
  case: { id: string; number: string } | null;
};

export type Journey = { from: Instant; to: Instant; happened: Happening[] };

export const clockQuery = queryOptions({
  queryKey: ["clock"],
  queryFn: ({ signal }) => api.get<Clock>("/demo/clock", {}, signal),
});

/** Moves business time forward; everything that is due on the way happens. */
export function advanceClock(by: { hours: number } | { days: number }): Promise<Journey> {
  return api.post<Journey>("/demo/clock/advance", by);
}
