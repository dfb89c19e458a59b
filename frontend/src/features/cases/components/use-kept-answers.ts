import { useState } from "react";
import type { FormData } from "~/api/case-types";
import { useSession } from "~/api/use-session";

const PREFIX = "perennial.start";

function read(key: string): FormData {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/**
 * Keeps a half-filled start form in this browser tab, so that a reload loses nothing. There is no case yet, so the
 * server has nowhere to keep a draft; what one person typed is not shown to the next one who signs in here.
 */
export function useKeptAnswers(type: string) {
  const key = `${PREFIX}.${useSession().person.id}.${type}`;
  const [kept] = useState(() => read(key));
  return {
    kept,
    keep: (answers: FormData) => sessionStorage.setItem(key, JSON.stringify(answers)),
    forget: () => sessionStorage.removeItem(key),
  };
}
