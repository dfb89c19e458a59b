import { useEffect, useRef, useSyncExternalStore } from "react";

/** A key that does something on the page that is open. `key` is `KeyboardEvent.key`, or two keys after each other ("g i"). */
export type Shortcut = { key: string; label: string; run: () => void; disabled?: boolean };
/** `first` wins over what the page does with the same key, wherever that stands; `everywhere` is listed last. */
export type Reach = "first" | "page" | "everywhere";
export type ShortcutGroup = { title: string; reach: Reach; shortcuts: Shortcut[] };

let groups: readonly ShortcutGroup[] = [];
const listeners = new Set<() => void>();
let prefix = "";
let prefixAt = 0;
const PREFIX_MS = 1_200;

function publish(next: readonly ShortcutGroup[]): void {
  groups = next;
  for (const listener of listeners) {
    listener();
  }
}

/** Keys belong to the field while somebody types, and to a dialog or menu while one is open. */
export function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const typing = target?.closest("input, textarea, select, [contenteditable=''], [contenteditable='true']");
  const box = target?.closest("[role='dialog'], [role='menu'], [role='listbox']");
  const pressable = event.key === "Enter" && target?.closest("a, button, [role='tab']");
  return Boolean(typing || box || pressable || event.ctrlKey || event.metaKey || event.altKey);
}

function find(key: string): Shortcut | undefined {
  const newest = groups.toReversed();
  return [...newest.filter(({ reach }) => reach === "first"), ...newest]
    .flatMap(({ shortcuts }) => shortcuts)
    .find((shortcut) => shortcut.key === key && !shortcut.disabled);
}

/** Escape leaves a field, so that the keys of the page work again; an open list closes first. */
function leaveField(event: KeyboardEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const open = target?.getAttribute("aria-expanded") === "true" || target?.closest("[role='dialog']");
  if (target?.matches("input, textarea") && !open) {
    target.blur();
  }
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === "Escape") {
    leaveField(event);
  }
  if (event.defaultPrevented || isTaken(event)) {
    return;
  }
  const sequence = Date.now() - prefixAt < PREFIX_MS && prefix ? `${prefix} ${event.key}` : event.key;
  const shortcut = find(sequence) ?? find(event.key);
  if (shortcut) {
    event.preventDefault();
    prefix = "";
    shortcut.run();
  } else if (event.key.length === 1) {
    prefix = event.key;
    prefixAt = Date.now();
  }
}

/** Registers the keys of a page or panel while it is shown; the last one registered wins over the ones before. */
export function useShortcuts(title: string, shortcuts: Shortcut[], reach: Reach = "page"): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const signature = shortcuts.map((each) => `${each.key}:${each.label}:${each.disabled ?? false}`).join("|");

  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, `latest` for its functions
  useEffect(() => {
    const group: ShortcutGroup = {
      title,
      reach,
      shortcuts: latest.current.map((each, index) => ({ ...each, run: () => latest.current[index]?.run() })),
    };
    if (groups.length === 0) {
      window.addEventListener("keydown", onKeyDown);
    }
    publish([...groups, group]);
    return () => {
      publish(groups.filter((each) => each !== group));
      if (groups.length === 0) {
        window.removeEventListener("keydown", onKeyDown);
      }
    };
  }, [title, signature, reach]);
}

/** The keys that work now, for the help. */
export function useActiveShortcuts(): readonly ShortcutGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => groups,
  );
}
