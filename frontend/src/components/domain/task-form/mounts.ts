import type { FieldProps } from "~/components/domain/task-form/types";

/** A place in the form's own markup that one of our fields is rendered into. */
export type Mount = { element: HTMLElement; props: FieldProps };

/**
 * The fields of one form that are on screen now, by their id in the page. form-js draws the form and says here what
 * each field is to show; the application draws the fields there with its own components.
 */
export class Mounts {
  private current: ReadonlyMap<string, Mount> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): ReadonlyMap<string, Mount> => this.current;

  set(mount: Mount): void {
    const before = this.current.get(mount.props.domId);
    if (before && before.element === mount.element && !differ(before.props, mount.props)) {
      return;
    }
    this.replace((next) => next.set(mount.props.domId, mount));
  }

  delete(domId: string, element: HTMLElement | null): void {
    if (this.current.get(domId)?.element === element) {
      this.replace((next) => next.delete(domId));
    }
  }

  private replace(change: (next: Map<string, Mount>) => void): void {
    const next = new Map(this.current);
    change(next);
    this.current = next;
    for (const listener of this.listeners) {
      listener();
    }
  }
}

function differ(one: FieldProps, other: FieldProps): boolean {
  return (
    one.value !== other.value ||
    one.field !== other.field ||
    one.readonly !== other.readonly ||
    one.onChange !== other.onChange ||
    one.errors.join("\n") !== other.errors.join("\n")
  );
}
