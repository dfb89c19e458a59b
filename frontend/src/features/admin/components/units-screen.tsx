import { Button } from "@mantine/core";
import { IconArrowLeft, IconBuilding } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/empty-state";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { unitsQuery } from "~/features/admin/api/units";
import { UnitPanel } from "~/features/admin/components/unit-panel";
import { UnitTree } from "~/features/admin/components/unit-tree";
import classes from "~/features/admin/components/units-screen.module.css";
import type { OrganisationSearch } from "~/features/admin/model/organisation-search";

type Props = { search: OrganisationSearch; onSearch: (search: OrganisationSearch) => void };

/** The tree of units, and beside it the one that is open. On a phone one of the two. */
export function UnitsScreen({ search, onSearch }: Props) {
  const { t } = useTranslation(["admin", "common"]);
  const units = useQuery(unitsQuery);
  return (
    <QueryBoundary query={units}>
      {({ items }) => {
        const open = items.find((unit) => unit.id === search.unit);
        return (
          <div className={classes.panes} data-open={open !== undefined || undefined}>
            <nav className={classes.tree} aria-label={t("view.units")}>
              <UnitTree units={items} selected={open?.id} />
            </nav>
            <div className={classes.unit}>
              {open ? (
                <>
                  <Button
                    className={classes.back}
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconArrowLeft size={14} aria-hidden />}
                    onClick={() => onSearch({})}
                  >
                    {t("common:back")}
                  </Button>
                  <UnitPanel key={open.id} unit={open} units={items} onOpen={(unit) => onSearch({ unit })} />
                </>
              ) : (
                <EmptyState icon={IconBuilding} title={t("unit.choose")} text={t("unit.chooseText")} />
              )}
            </div>
          </div>
        );
      }}
    </QueryBoundary>
  );
}
