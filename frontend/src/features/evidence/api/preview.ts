import { queryOptions } from "@tanstack/react-query";
import { api } from "~/api/client";
import { Problem } from "~/api/problem";

/** What of a file can be shown without opening it. */
export type Preview = {
  form: "TEXT" | "TABLE" | "IMAGE" | "PDF" | "NONE";
  text: string | null;
  rows: string[][] | null;
  cut: boolean;
};

export function previewQuery(id: string) {
  return queryOptions({
    queryKey: ["evidence", "preview", id],
    queryFn: ({ signal }) => api.get<Preview>(`/evidence/${id}/preview`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * The picture as an address that holds its bytes: it has no origin, so whatever is in it cannot act as part of the
 * application, and the page loads nothing that the server would have to render.
 */
export function imageQuery(id: string, mediaType: string) {
  return queryOptions({
    queryKey: ["evidence", "image", id],
    queryFn: async ({ signal }) =>
      dataAddress(new Blob([await api.bytes(`/evidence/${id}/content`, signal)], { type: mediaType })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The pages of a PDF file, to be drawn one by one. */
export function pdfQuery(id: string) {
  return queryOptions({
    queryKey: ["evidence", "pdf", id],
    queryFn: async ({ signal }) => {
      const [bytes, { openPdf }] = await Promise.all([
        api.bytes(`/evidence/${id}/content`, signal),
        // Not there where the connection is lost, or after a new version was installed.
        import("~/features/evidence/model/pdf").catch(() => {
          throw Problem.unreachable();
        }),
      ]);
      return openPdf(bytes, signal);
    },
    // A file that is locked or broken stays so.
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
