import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "~/api/types";
import { useRowKeys } from "~/components/ui/use-row-keys";
import classes from "~/features/admin/components/unit-tree.module.css";
import { unitLines } from "~/features/admin/model/unit-tree";

/** Units below each other; `j` and `k` move through them. */
export function UnitTree({ units, selected }: { units: Unit[]; selected: string | undefined }) {
  const { t } = useTranslation("admin");
  const area = useRef<HTMLUListElement>(null);
  useRowKeys(area, t("view.units"));
  return (
    <ul className={classes.tree} ref={area}>
      {unitLines(units).map(({ unit, depth }) => (
        <li key={unit.id}>
          <Link
            to="/organisation"
            search={{ unit: unit.id }}
            data-row-link
            aria-current={unit.id === selected ? "true" : undefined}
            className={classes.unit}
            style={{ paddingInlineStart: 10 + depth * 18 }}
          >
            <span className={classes.name}>{unit.name}</span>
            <span className={classes.code}>{unit.code}</span>
            {!unit.head && <span className={classes.headless}>{t("unit.headless")}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
