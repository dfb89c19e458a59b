import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { listen } from "~/api/live";

const PATIENCE_MS = 5_000;

/** Keeps everything on screen live; false when hints have not been arriving for some seconds. */
export function useLiveUpdates(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen(client, (open) => {
      if (open) {
        clearTimeout(timer);
        timer = undefined;
        setConnected(true);
      } else {
        // Each vain attempt to connect says so again; the wait counts from the first.
        timer ??= setTimeout(() => setConnected(false), PATIENCE_MS);
      }
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
  return connected;
}
