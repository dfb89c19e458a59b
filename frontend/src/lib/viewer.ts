import { useSyncExternalStore } from "react";

/**
 * The time and zone that everything on screen is shown in: the server's business time, which in a demonstration
 * is not this machine's, and the zone of the person who is signed in.
 */
type Viewer = { offset: number; zone: string };

let viewer: Viewer = { offset: 0, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
let minute = Date.now();
const listeners = new Set<() => void>();

function changed(): void {
  minute = now().getTime();
  for (const listener of listeners) {
    listener();
  }
}

/** Takes over what the server says; answers that arrive within seconds of each other change nothing. */
export function setViewer(serverNow: string, zone: string | undefined): void {
  const offset = Date.parse(serverNow) - Date.now();
  const drift = Math.abs(offset - viewer.offset);
  const next: Viewer = { offset: drift > 5_000 ? offset : viewer.offset, zone: zone ?? viewer.zone };
  if (next.offset !== viewer.offset || next.zone !== viewer.zone) {
    viewer = next;
    changed();
  }
}

/** Business time now. */
export function now(): Date {
  return new Date(Date.now() + viewer.offset);
}

export function zone(): string {
  return viewer.zone;
}

let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(changed, 60_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Business time, renewed each minute and when the server's clock is moved. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, () => minute));
}
