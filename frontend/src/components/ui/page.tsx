import type { ReactNode } from "react";
import classes from "~/components/ui/page.module.css";
import { PageHeader } from "~/components/ui/page-header";
import { useTitle } from "~/lib/use-title";

type Props = {
  title: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
  /** `true` for grids and panes that bring their own padding and scrolling. */
  bare?: boolean;
  children: ReactNode;
};

/** A page of the shell: header on top, content that scrolls below it. */
export function Page({ title, text, actions, bare = false, children }: Props) {
  useTitle(typeof title === "string" ? title : undefined);
  return (
    <div className={classes.page}>
      <PageHeader title={title} text={text}>
        {actions}
      </PageHeader>
      <div className={bare ? classes.bare : classes.content}>{children}</div>
    </div>
  );
}
