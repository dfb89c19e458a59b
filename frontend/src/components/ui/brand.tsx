import classes from "~/components/ui/brand.module.css";

/** The mark: a stem whose leaves come again. */
export function Brand({ name, size = 22 }: { name?: string; size?: number }) {
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
        <rect width="32" height="32" rx="8" className={classes.ground} />
        <path
          d="M16 25V13M16 18c0-4 2.6-7 7.5-7 0 4.6-2.9 7-7.500 7Zm0-3.500c0-3.800-2.400-6.500-7-6.500 0 4.200 2.700 6.500 7 6.500Z"
          className={classes.stem}
        />
      </svg>
      {name && <span className={classes.name}>{name}</span>}
    </span>
  );
}
