import { IconFileCheck } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { referenceQuery, searchQuery } from "~/api/references";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterBar } from "~/components/ui/filter-bar";
import { FilterPill } from "~/components/ui/filter-pill";
import { LoadMore } from "~/components/ui/load-more";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { SearchField } from "~/components/ui/search-field";
import { evidenceListQuery } from "~/features/evidence/api/evidence-list";
import { EvidenceTable } from "~/features/evidence/components/evidence-table";
import { type EvidenceSearch, readEvidenceSearch } from "~/features/evidence/model/evidence-search";

type Props = { search: EvidenceSearch; onSearch: (search: EvidenceSearch) => void };

/** All evidence the person may see. */
export function EvidenceScreen({ search, onSearch }: Props) {
  const { t } = useTranslation(["evidence-list", "list"]);
  const [typed, setTyped] = useState("");
  const evidence = useInfiniteQuery(evidenceListQuery(search));
  const controls = useQuery(searchQuery("control", typed)).data ?? [];
  const chosen = useQuery({
    ...referenceQuery("control", search.controlUnit ?? ""),
    enabled: search.controlUnit !== undefined,
  });
  const filtered = Object.keys(search).length > 0;
  const set = (part: Partial<Record<keyof EvidenceSearch, string | undefined>>) =>
    onSearch(readEvidenceSearch({ ...search, ...part }));
  return (
    <Page bare title={t("title")} text={t("text")}>
      <FilterBar label={t("filters")} active={filtered} onClear={() => onSearch({})}>
        <SearchField
          label={t("search")}
          value={search.q ?? ""}
          onChange={(q) => set({ q: q || undefined })}
        />
        <FilterPill
          label={t("control")}
          options={controls.map(({ id, label, detail }) => ({
            value: id,
            label: `${label} · ${detail ?? ""}`,
          }))}
          value={search.controlUnit}
          valueLabel={chosen.data?.label}
          onChange={(controlUnit) => set({ controlUnit })}
          onSearch={setTyped}
        />
      </FilterBar>
      <Scroll busy={evidence.isPlaceholderData}>
        <QueryBoundary
          query={evidence}
          isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
          empty={
            <EmptyState
              icon={IconFileCheck}
              title={t(filtered ? "list:nothingFits" : "empty")}
              text={t(filtered ? "list:nothingFitsText" : "emptyText")}
            />
          }
        >
          {(data) => (
            <EvidenceTable rows={data.pages.flatMap((page) => page.items)}>
              <LoadMore query={evidence} />
            </EvidenceTable>
          )}
        </QueryBoundary>
      </Scroll>
    </Page>
  );
}
