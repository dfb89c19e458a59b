import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type EvidenceDetails, evidenceLimitsQuery, type UploadTarget, uploadEvidence } from "~/api/evidence";
import { isProblem, Problem } from "~/api/problem";
import type { Evidence } from "~/api/types";
import type { Underway } from "~/components/domain/task-form/underway";
import { i18n } from "~/i18n/i18n";
import { readableSize } from "~/lib/bytes";

/** `stop` ends it, and stands for it wherever it is waited for. */
export type Upload = {
  key: number;
  file: File;
  details: EvidenceDetails;
  share: number;
  error: unknown;
  stop: AbortController;
};

/** Uploads of one field that are on their way or failed; what arrived is told and forgotten. */
export function useUploads(target: UploadTarget, onDone: (evidence: Evidence) => void, underway?: Underway) {
  const { data: limits } = useQuery(evidenceLimitsQuery);
  const [running, setRunning] = useState<Upload[]>([]);
  const nextKey = useRef(1);
  // Files arrive one after the other while the answer changes: always tell the newest listener.
  const done = useRef(onDone);
  done.current = onDone;

  function change(key: number, part: Partial<Upload>) {
    setRunning((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  }

  function forget({ key, stop }: Upload) {
    setRunning((all) => all.filter((each) => each.key !== key));
    underway?.end(stop);
  }

  function fail({ key, stop }: Upload, error: unknown) {
    change(key, { error });
    underway?.fail(stop);
  }

  async function send(upload: Upload) {
    const { key, file, details, stop } = upload;
    // Taken off while it waited for its turn.
    if (stop.signal.aborted || (!target.caseId && !target.supersedes)) {
      forget(upload);
      return;
    }
    if (limits && file.size > limits.maxBytes) {
      // The server would say the same after all of it was sent.
      fail(upload, tooLarge(limits.maxBytes));
      return;
    }
    try {
      const progress = (share: number) => change(key, { share });
      const evidence = await uploadEvidence(file, target, details, progress, stop.signal);
      // Its answer first: who waits for it sends all answers once it is gone from the list.
      done.current(evidence);
      forget(upload);
    } catch (error) {
      if (isProblem(error, "upload.cancelled")) {
        forget(upload);
      } else {
        fail(upload, error);
      }
    }
  }

  async function start(files: File[], details: EvidenceDetails) {
    const uploads = files.map((file) => ({
      key: nextKey.current++,
      file,
      details: { ...details, title: files.length === 1 ? details.title : file.name },
      share: 0,
      error: null,
      stop: new AbortController(),
    }));
    for (const { stop } of uploads) {
      underway?.begin(stop);
    }
    setRunning((all) => [...all, ...uploads]);
    // One after the other: each answer then contains the one before.
    for (const upload of uploads) {
      await send(upload);
    }
  }

  return {
    running,
    start: (files: File[], details: EvidenceDetails) => void start(files, details),
    cancel(upload: Upload) {
      upload.stop.abort();
      forget(upload);
    },
    retry(upload: Upload) {
      change(upload.key, { error: null, share: 0 });
      underway?.begin(upload.stop);
      void send(upload);
    },
  };
}

function tooLarge(maxBytes: number): Problem {
  const detail = i18n.t("evidence:tooLarge", { size: readableSize(maxBytes) });
  return new Problem({ code: "evidence.too-large", detail }, 413);
}
