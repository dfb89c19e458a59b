import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "~/components/ui/note.module.css";

type Props = { icon: Icon; title: string; text?: ReactNode; alert?: boolean; children?: ReactNode };

/** One thing to know about what is shown below or instead of it. */
export function Note({ icon: Glyph, title, text, alert = false, children }: Props) {
  return (
    <div className={classes.note} data-alert={alert || undefined}>
      <Glyph size={18} stroke={1.6} aria-hidden className={classes.glyph} />
      <div className={classes.words}>
        <strong className={classes.title}>{title}</strong>
        {text && <span className={classes.text}>{text}</span>}
      </div>
      {children}
    </div>
  );
}
