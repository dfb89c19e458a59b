type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls the listener each time the server says that nobody is signed in any more. Returns how to stop. */
export function whenSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellSignedOut(): void {
  for (const listener of listeners) {
    listener();
  }
}
