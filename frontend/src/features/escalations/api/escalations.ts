import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import type { LateBoard, LateForecast } from "~/api/escalation-types";

export function boardQuery(unit: string | undefined) {
  return queryOptions({
    queryKey: ["escalations", "board", unit],
    queryFn: ({ signal }) => api.get<LateBoard>("/escalations", { unit }, signal),
    placeholderData: keepPreviousData,
  });
}

export const forecastQuery = queryOptions({
  queryKey: ["escalations", "forecast"],
  queryFn: ({ signal }) => api.get<LateForecast>("/escalations/forecast", {}, signal),
});
