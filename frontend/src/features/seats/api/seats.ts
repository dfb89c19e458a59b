import { queryOptions } from "@tanstack/react-query";
import { address, api } from "~/api/client";
import type { DrawnSample, Population, SamplesOfPack, Seat, SeatsOfPack } from "~/api/seat-types";

export const seatsQuery = (packId: string) =>
  queryOptions({
    queryKey: ["audit-packs", packId, "seats"],
    queryFn: ({ signal }) => api.get<SeatsOfPack>(`/audit-packs/${packId}/seats`, {}, signal),
  });

export type NewSeat = {
  name: string;
  email: string;
  from: string | null;
  until: string | null;
  packs: string[];
};

export function openSeat(seat: NewSeat, idempotencyKey: string): Promise<Seat> {
  return api.post("/audit-seats", seat, { idempotencyKey });
}

export function extendSeat(id: string, longer: { until: string; reason: string }): Promise<Seat> {
  return api.post(`/audit-seats/${id}/actions/extend`, longer);
}

export function endSeat(id: string, reason: string): Promise<Seat> {
  return api.post(`/audit-seats/${id}/actions/end`, { reason });
}

export const samplesQuery = (packId: string) =>
  queryOptions({
    queryKey: ["audit-packs", packId, "samples"],
    queryFn: ({ signal }) => api.get<SamplesOfPack>(`/audit-packs/${packId}/samples`, {}, signal),
  });

/** Samples never change. */
export const sampleQuery = (id: string) =>
  queryOptions({
    queryKey: ["audit-samples", id],
    queryFn: ({ signal }) => api.get<DrawnSample>(`/audit-samples/${id}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export type NewSample = {
  population: Population;
  type: string | null;
  unit: string | null;
  controlUnit: string | null;
  size: number;
  seed: string | null;
};

export function drawSample(packId: string, sample: NewSample, idempotencyKey: string): Promise<DrawnSample> {
  return api.post(`/audit-packs/${packId}/samples`, sample, { idempotencyKey });
}

/** Where the browser gets the sample, or its whole population, as CSV. */
export function sampleAddress(id: string, population: boolean): string {
  return address(`/audit-samples/${id}/export`, population ? { population } : {});
}
