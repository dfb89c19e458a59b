/**
 * Keeps what was typed in this tab until the server has it: through a reload, a lost connection and signing in again.
 * Where the browser keeps nothing (private windows), nothing is lost that was not lost before.
 */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify(value));
    }
  } catch {
    // Full or forbidden: the server's draft is still there.
  }
}

/** What was kept under the key. */
export function kept<T>(key: string): T | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}
