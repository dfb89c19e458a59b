import type { ReactNode } from "react";
import classes from "~/features/cases/components/section.module.css";

/** A part of a tab with its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}
