import { UnstyledButton } from "@mantine/core";
import classes from "~/components/ui/filter-toggle.module.css";

type Props = { label: string; on: boolean; onChange: (on: boolean) => void };

/** A filter that is either on or off. */
export function FilterToggle({ label, on, onChange }: Props) {
  return (
    <UnstyledButton className={classes.toggle} aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
    </UnstyledButton>
  );
}
