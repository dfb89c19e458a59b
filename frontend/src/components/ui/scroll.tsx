import type { ReactNode } from "react";
import classes from "~/components/ui/scroll.module.css";

/** The part of a page that scrolls; dimmed while older content stands in for what is on its way. */
export function Scroll({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <div className={classes.scroll} aria-busy={busy}>
      {children}
    </div>
  );
}
