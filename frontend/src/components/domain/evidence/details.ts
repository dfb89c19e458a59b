import type { EvidenceDetails, EvidenceMethod } from "~/api/evidence";

const EXPORTS = /\.(csv|tsv|xlsx?|ods|json|xml|log)$/i;

/** How a file was probably made; the person can say otherwise. */
export function guessMethod(file: File | undefined): EvidenceMethod {
  if (file?.type.startsWith("image/")) {
    return "SCREENSHOT";
  }
  return file && EXPORTS.test(file.name) ? "EXPORT" : "DOCUMENT";
}

/** What is wrong with the period, as the name of the sentence that says it. */
export function periodProblem({
  kind,
  periodFrom,
  periodTo,
}: Pick<EvidenceDetails, "kind" | "periodFrom" | "periodTo">): "periodMissing" | "periodOrder" | null {
  if (kind === "OPERATION" && !(periodFrom && periodTo)) {
    return "periodMissing";
  }
  return periodFrom && periodTo && periodTo < periodFrom ? "periodOrder" : null;
}
