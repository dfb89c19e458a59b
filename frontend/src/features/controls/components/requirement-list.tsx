import { IconListSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterBar } from "~/components/ui/filter-bar";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { SearchField } from "~/components/ui/search-field";
import { requirementListQuery } from "~/features/controls/api/catalogue";
import classes from "~/features/controls/components/simple-list.module.css";
import { type ControlsSearch, readControlsSearch } from "~/features/controls/model/controls-search";

type Props = { search: ControlsSearch; onSearch: (search: ControlsSearch) => void };

/** Requirements of the frameworks, by number. They come with the product and are not edited. */
export function RequirementList({ search, onSearch }: Props) {
  const { t } = useTranslation(["controls", "list"]);
  const requirements = useInfiniteQuery(requirementListQuery(search.q));
  return (
    <>
      <FilterBar
        label={t("requirement.filters")}
        active={search.q !== undefined}
        onClear={() => onSearch({ view: "requirements" })}
      >
        <SearchField
          label={t("requirement.search")}
          value={search.q ?? ""}
          onChange={(q) => onSearch(readControlsSearch({ ...search, q }))}
        />
      </FilterBar>
      <Scroll busy={requirements.isPlaceholderData}>
        <QueryBoundary
          query={requirements}
          isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
          empty={
            <EmptyState
              icon={IconListSearch}
              title={t("list:nothingFits")}
              text={t("list:nothingFitsText")}
            />
          }
        >
          {(data) => (
            <ul className={classes.list} aria-label={t("view.requirements")}>
              {data.pages
                .flatMap((page) => page.items)
                .map((each) => (
                  <li key={each.id} className={classes.row}>
                    <span className={classes.key}>{each.ref}</span>
                    <span className={classes.name}>{each.title}</span>
                    <span className={classes.dim}>{each.framework}</span>
                  </li>
                ))}
            </ul>
          )}
        </QueryBoundary>
        <LoadMore query={requirements} />
      </Scroll>
    </>
  );
}
