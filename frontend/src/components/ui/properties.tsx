import { Fragment, type ReactNode } from "react";
import classes from "~/components/ui/properties.module.css";

/** Names and values of one thing; rows without a value are left out. */
export function Properties({ rows }: { rows: [name: string, value: ReactNode][] }) {
  return (
    <dl className={classes.list}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
