import { api } from "~/api/client";
import { isProblem } from "~/api/problem";

export type ImportReport = {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  applied: boolean;
  problems: { row: number; column: string; code: string; message: string }[];
  /** How many problems the report does not list. */
  problemsLeftOut?: number;
};

/**
 * Reads a file of people; without `dryRun` it is applied, all of it or nothing.
 *
 * @returns the report, also where the import was refused because of problems in the file
 */
export async function importPeople(file: File, dryRun: boolean): Promise<ImportReport> {
  const body = new FormData();
  body.set("file", file, file.name);
  try {
    return await api.post<ImportReport>("/people/imports", body, { query: { dryRun } });
  } catch (error) {
    if (isProblem(error, "people-import.refused") && error.extensions.report) {
      return error.extensions.report as ImportReport;
    }
    throw error;
  }
}
