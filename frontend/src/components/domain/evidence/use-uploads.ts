import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type EvidenceDetails, evidenceLimitsQuery, type UploadTarget, uploadEvidence } from "~/api/evidence";
import { isProblem, Problem } from "~/api/problem";
import type { Evidence } from "~/api/types";
import { i18n } from "~/i18n/i18n";
import { readableSize } from "~/lib/bytes";

export type Upload = { key: number; file: File; details: EvidenceDetails; share: number; error: unknown };

/**
 * Uploads of one field that are on their way or failed; what arrived is told and forgotten.
 *
 * @param onSending told of each start, with whether all of it arrived in the end
 */
export function useUploads(
  target: UploadTarget,
  onDone: (evidence: Evidence) => void,
  onSending?: (work: Promise<boolean>) => void,
) {
  const { data: limits } = useQuery(evidenceLimitsQuery);
  const [running, setRunning] = useState<Upload[]>([]);
  const nextKey = useRef(1);
  const stops = useRef(new Map<number, AbortController>());
  // Files arrive one after the other while the answer changes: always tell the newest listener.
  const done = useRef(onDone);
  done.current = onDone;

  function change(key: number, part: Partial<Upload>) {
    setRunning((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  }

  function forget(key: number) {
    stops.current.delete(key);
    setRunning((all) => all.filter((each) => each.key !== key));
  }

  async function send({ key, file, details }: Upload): Promise<boolean> {
    if (!target.caseId && !target.supersedes) {
      return false;
    }
    if (limits && file.size > limits.maxBytes) {
      // The server would say the same after all of it was sent.
      change(key, { error: tooLarge(limits.maxBytes) });
      return false;
    }
    const stop = new AbortController();
    stops.current.set(key, stop);
    try {
      const progress = (share: number) => change(key, { share });
      const evidence = await uploadEvidence(file, target, details, progress, stop.signal);
      forget(key);
      done.current(evidence);
      return true;
    } catch (error) {
      if (isProblem(error, "upload.cancelled")) {
        forget(key);
      } else {
        change(key, { error });
      }
      return false;
    }
  }

  async function start(files: File[], details: EvidenceDetails): Promise<boolean> {
    const uploads = files.map((file) => ({
      key: nextKey.current++,
      file,
      details: { ...details, title: files.length === 1 ? details.title : file.name },
      share: 0,
      error: null,
    }));
    setRunning((all) => [...all, ...uploads]);
    // One after the other: each answer then contains the one before.
    let all = true;
    for (const upload of uploads) {
      all = (await send(upload)) && all;
    }
    return all;
  }

  function tell(work: Promise<boolean>) {
    onSending?.(work);
  }

  return {
    running,
    start: (files: File[], details: EvidenceDetails) => tell(start(files, details)),
    cancel(upload: Upload) {
      const stop = stops.current.get(upload.key);
      stop?.abort();
      forget(upload.key);
    },
    retry(upload: Upload) {
      change(upload.key, { error: null, share: 0 });
      tell(send(upload));
    },
  };
}

function tooLarge(maxBytes: number): Problem {
  const detail = i18n.t("evidence:tooLarge", { size: readableSize(maxBytes) });
  return new Problem({ code: "evidence.too-large", detail }, 413);
}
