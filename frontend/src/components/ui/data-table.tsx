import { VisuallyHidden } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import classes from "~/components/ui/data-table.module.css";
import { useRowKeys } from "~/components/ui/use-row-keys";

export type Column<T> = {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** CSS width; a column without one shares what is left. */
  width?: string;
  /** The screen width from which the column is there. */
  from?: "md" | "lg" | "xl";
  /** Holds the row's link (`data-row-link`) and takes the first line on a phone. */
  primary?: boolean;
  end?: boolean;
  /** The header is only read aloud. */
  quiet?: boolean;
};

type Props<T> = {
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  /** Marks the row that is open beside the list. */
  selected?: string | undefined;
  /** Says that a row asks for attention. */
  alerting?: (row: T) => boolean;
  children?: ReactNode;
};

/** A dense list: one line per thing on wide screens, a small card on a phone; `j` and `k` move through the rows. */
export function DataTable<T>({ label, columns, rows, rowKey, selected, alerting, children }: Props<T>) {
  const area = useRef<HTMLDivElement>(null);
  useRowKeys(area, label);
  return (
    <div className={classes.area} ref={area}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-from={column.from}
                data-end={column.end || undefined}
                style={{ width: column.width }}
              >
                {column.quiet ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-selected={selected === rowKey(row) || undefined}
              data-alert={alerting?.(row) || undefined}
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  data-from={column.from}
                  data-primary={column.primary || undefined}
                  data-end={column.end || undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}
