import { useEffect, useRef } from "react";

/** Longer than the library takes to move the focus by itself. */
const SETTLED_MS = 30;

const FOCUSABLE = "a[href], button:not([disabled]), input:not([disabled]), textarea, [tabindex]";

/** What the focus goes back to: what had it, its menu's button where it stood in a menu, else what is left around it. */
function returnPath(active: Element | null): HTMLElement[] {
  const menu = active?.closest("[role=menu]");
  const target = menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  const path: HTMLElement[] = [];
  for (let at = target ?? active; at instanceof HTMLElement && at !== document.body; at = at.parentElement) {
    path.push(at);
  }
  return path;
}

function giveBack(path: HTMLElement[]): void {
  const [opener] = path;
  const around = path.find((each) => each.isConnected);
  if (around === opener) {
    opener?.focus({ preventScroll: true });
  } else {
    around?.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
  }
}

/**
 * Gives the keyboard's focus back, once a dialog is gone, to what had it before; the library does so only for dialogs that
 * stay mounted, and not where a menu was in between. What has taken the focus meanwhile keeps it.
 */
export function useFocusBack(opened: boolean): void {
  const path = useRef<HTMLElement[]>([]);
  const before = useRef(false);
  // While it is drawn: once it is on the page, the focus is inside.
  if (opened && !before.current) {
    path.current = returnPath(document.activeElement);
  }
  before.current = opened;
  useEffect(() => {
    if (!opened) {
      return;
    }
    return () => {
      // The page itself may be gone by then.
      const page = document;
      const inside = page.activeElement;
      setTimeout(() => {
        const now = page.activeElement;
        if (now === null || now === page.body || now === inside) {
          giveBack(path.current);
        }
      }, SETTLED_MS);
    };
  }, [opened]);
}
