import { UnstyledButton } from "@mantine/core";
import classes from "~/components/ui/view-tabs.module.css";

type Props<V extends string> = {
  label: string;
  views: { value: V; label: string; count?: number | undefined }[];
  value: V;
  onChange: (value: V) => void;
  /** Without the padding of a page, inside something that has its own. */
  flush?: boolean;
};

/** Ways to look at one list; one of them is always on. */
export function ViewTabs<V extends string>({ label, views, value, onChange, flush = false }: Props<V>) {
  return (
    <fieldset className={classes.views} aria-label={label} data-flush={flush || undefined}>
      {views.map((view) => (
        <UnstyledButton
          key={view.value}
          className={classes.view}
          aria-pressed={view.value === value}
          onClick={() => onChange(view.value)}
        >
          {view.label}
          {view.count !== undefined && <span className={classes.count}>{view.count}</span>}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
