import type { QueryClient } from "@tanstack/react-query";

const AGAIN_MS = 5_000;

export type Hint = { topic: string; id: string };

/**
 * The first word of a query's key says what it shows; a hint makes every query under the words of its topic stale.
 * A new list of things needs a line here, or it is only renewed when it is opened again.
 */
const KEYS_OF_TOPIC: Record<string, string[]> = {
  inbox: ["inbox", "cases", "case", "escalations"],
  case: ["cases", "case", "inbox", "escalations"],
  org: ["organisation", "people", "units", "roles"],
  controls: ["controls", "control-units"],
  evidence: ["evidence"],
  notifications: ["notifications"],
  mail: ["mail"],
  reconciliation: ["reconciliation"],
  views: ["views"],
  packs: ["packs", "audit-packs"],
  escalations: ["escalations", "inbox"],
  clock: ["session", "clock", "inbox", "cases", "case", "notifications", "escalations"],
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
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  function connect() {
    const line = new EventSource("/api/events");
    source = line;
    line.addEventListener("open", () => {
      onConnection(true);
      if (lost) {
        // Hints of the meantime are gone, so everything on screen is asked again.
        void client.invalidateQueries();
        lost = false;
      }
    });
    line.addEventListener("error", () => {
      lost = true;
      onConnection(false);
      // The browser tries again by itself after a lost line, but gives up when a proxy answers in the server's place.
      if (line.readyState === EventSource.CLOSED) {
        again = setTimeout(connect, AGAIN_MS);
      }
    });
    line.addEventListener("hint", (event) => {
      const hint = JSON.parse((event as MessageEvent<string>).data) as Hint;
      void client.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, hint) });
    });
  }
  function disconnect() {
    clearTimeout(again);
    source?.close();
    source = undefined;
  }
  // Without HTTP/2 a browser has six connections to one server for all of its tabs; one that nobody sees gives its own back.
  function onVisibility() {
    if (document.visibilityState === "hidden") {
      disconnect();
      lost = true;
    } else if (!source) {
      connect();
    }
  }
  connect();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    disconnect();
  };
}
