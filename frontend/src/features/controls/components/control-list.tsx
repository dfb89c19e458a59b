import { IconShieldCheck } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { searchQuery } from "~/api/references";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterBar } from "~/components/ui/filter-bar";
import { FilterPill } from "~/components/ui/filter-pill";
import { FilterToggle } from "~/components/ui/filter-toggle";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { SearchField } from "~/components/ui/search-field";
import { controlListQuery } from "~/features/controls/api/controls";
import { ControlTable } from "~/features/controls/components/control-table";
import { controlLines, isOwnerless } from "~/features/controls/model/control-rows";
import { type ControlsSearch, readControlsSearch, TIERS } from "~/features/controls/model/controls-search";

type Props = { search: ControlsSearch; onSearch: (search: ControlsSearch) => void };

/** One line per control and unit. */
export function ControlList({ search, onSearch }: Props) {
  const { t } = useTranslation(["controls", "common", "list"]);
  const controls = useInfiniteQuery(controlListQuery({ q: search.q, unit: search.unit }));
  const units = useQuery(searchQuery("unit", "")).data ?? [];
  const all = controls.data?.pages.flatMap((page) => page.items) ?? [];
  const lines = controlLines(all, search);
  const missing = controlLines(all).filter(isOwnerless).length;
  const filtered = Object.keys(search).length > 0;
  const set = (part: Partial<Record<keyof ControlsSearch, unknown>>) =>
    onSearch(readControlsSearch({ ...search, ...part }));
  return (
    <>
      <FilterBar label={t("filters")} active={filtered} onClear={() => onSearch({})}>
        <SearchField label={t("search")} value={search.q ?? ""} onChange={(q) => set({ q })} />
        <FilterToggle
          label={missing > 0 ? t("ownerless", { count: missing }) : t("ownerlessNone")}
          on={search.ownerless === true}
          onChange={(ownerless) => set({ ownerless })}
        />
        <FilterPill
          label={t("column.unit")}
          options={units.map(({ id, label }) => ({ value: id, label }))}
          value={search.unit}
          onChange={(unit) => set({ unit })}
        />
        <FilterPill
          label={t("column.tier")}
          options={TIERS.map((tier) => ({ value: tier, label: t(`common:tier.${tier}`) }))}
          value={search.tier}
          onChange={(tier) => set({ tier })}
        />
      </FilterBar>
      <Scroll busy={controls.isPlaceholderData}>
        <QueryBoundary
          query={controls}
          skeleton={<ListSkeleton rows={12} height={28} />}
          isEmpty={() => lines.length === 0}
          empty={
            <EmptyState
              icon={IconShieldCheck}
              title={t(filtered ? "list:nothingFits" : "empty")}
              text={t(filtered ? "list:nothingFitsText" : "emptyText")}
            />
          }
        >
          {() => (
            <ControlTable lines={lines}>
              <LoadMore query={controls} />
            </ControlTable>
          )}
        </QueryBoundary>
      </Scroll>
    </>
  );
}
