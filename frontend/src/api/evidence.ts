import { queryOptions } from "@tanstack/react-query";
import { api, csrfToken } from "~/api/client";
import { Problem } from "~/api/problem";
import type { Day, Evidence, Page } from "~/api/types";

export type EvidenceKind = Evidence["kind"];
export type EvidenceMethod = Evidence["method"];

/** What is said about files when they are added. */
export type EvidenceDetails = {
  title: string;
  source: string;
  kind: EvidenceKind;
  method: EvidenceMethod;
  periodFrom: Day | null;
  periodTo: Day | null;
};

/** Where a file goes: a case, one of its tasks, or the place of an older version. */
export type UploadTarget = {
  caseId?: string | undefined;
  itemId?: string | undefined;
  supersedes?: string | undefined;
};

export function caseEvidenceQuery(caseId: string) {
  return queryOptions({
    queryKey: ["evidence", "case", caseId],
    queryFn: ({ signal }) => api.get<Page<Evidence>>("/evidence", { case: caseId, limit: 200 }, signal),
  });
}

export const evidenceLimitsQuery = queryOptions({
  queryKey: ["evidence-limits"],
  queryFn: ({ signal }) => api.get<{ maxBytes: number }>("/evidence/limits", {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Address of the file; the server sends it as an attachment, never to be shown in a page. */
export function contentAddress(id: string): string {
  return `/api/evidence/${id}/content`;
}

function bodyOf(file: File, target: UploadTarget, details: EvidenceDetails) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...target, ...details })) {
    if (value) {
      body.set(name, value);
    }
  }
  // Last, so that the server knows the details before the bytes come.
  body.set("file", file, file.name);
  return body;
}

/**
 * Sends a file. `XMLHttpRequest`, because `fetch` does not tell how far an upload is.
 *
 * @param onProgress told the share that is sent, 0 to 1
 * @throws Problem `evidence.*` when it is refused, `upload.cancelled` when `signal` says stop
 */
export function uploadEvidence(
  file: File,
  target: UploadTarget,
  details: EvidenceDetails,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Evidence> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/evidence");
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    const token = csrfToken();
    if (token) {
      request.setRequestHeader("X-XSRF-TOKEN", token);
    }
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener("load", () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(body as Evidence);
      } else {
        reject(new Problem(typeof body === "object" ? { ...body } : {}, request.status));
      }
    });
    request.addEventListener("error", () => reject(Problem.unreachable()));
    request.addEventListener("abort", () => reject(new Problem({ code: "upload.cancelled" }, 0)));
    signal.addEventListener("abort", () => request.abort());
    request.send(bodyOf(file, target, details));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
