import type { QueryClient } from "@tanstack/react-query";

export type Hint = { topic: string; id: string };

/**
 * The first word of a query's key says what it shows; a hint makes every query under the words of its topic stale.
 * A new list of things needs a line here, or it is only renewed when it is opened again.
 */
const KEYS_OF_TOPIC: Record<string, string[]> = {
  inbox: ["inbox", "cases", "case"],
  case: ["cases", "case", "inbox"],
  org: ["organisation", "people", "units", "roles"],
  controls: ["controls", "control-units"],
  evidence: ["evidence"],
  clock: ["session", "clock", "inbox", "cases", "case"],
};

/** Whether a query shows something the hint is about. Keys are `[word, id?, …]`; one of another case is left alone. */
export function concerns(queryKey: readonly unknown[], hint: Hint): boolean {
  const [word, id] = queryKey;
  if (typeof word !== "string" || !KEYS_OF_TOPIC[hint.topic]?.includes(word)) {
    return false;
  }
  return hint.topic !== "case" || word !== "case" || id === hint.id;
}

/** Listens to the server's hints for as long as somebody is signed in. Returns how to stop. */
export function listen(client: QueryClient, onConnection: (connected: boolean) => void): () => void {
  const source = new EventSource("/api/events");
  let lost = false;
  source.addEventListener("open", () => {
    onConnection(true);
    if (lost) {
      // Hints of the meantime are gone, so everything on screen is asked again.
      void client.invalidateQueries();
      lost = false;
    }
  });
  source.addEventListener("error", () => {
    lost = true;
    onConnection(false);
  });
  source.addEventListener("hint", (event) => {
    const hint = JSON.parse((event as MessageEvent<string>).data) as Hint;
    void client.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, hint) });
  });
  return () => source.close();
}
