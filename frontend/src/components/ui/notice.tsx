import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "~/components/ui/notice.module.css";

type Props = {
  icon: Icon;
  tone?: "info" | "warning" | "error";
  title?: ReactNode;
  /** Read out at once, for what just happened. */
  urgent?: boolean;
  children?: ReactNode;
};

/** Something that has to be known before going on. */
export function Notice({ icon: Glyph, tone = "info", title, urgent = false, children }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? "alert" : undefined}>
      <Glyph size={18} stroke={1.7} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        {title && <div className={classes.title}>{title}</div>}
        {children}
      </div>
    </div>
  );
}
