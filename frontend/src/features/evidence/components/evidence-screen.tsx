import { IconFileCheck } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { referenceQuery, searchQuery } from "~/api/references";
import { DayInput } from "~/components/ui/day-input";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterBar } from "~/components/ui/filter-bar";
import { FilterPill } from "~/components/ui/filter-pill";
import { LoadMore } from "~/components/ui/load-more";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { SearchField } from "~/components/ui/search-field";
import { evidenceListQuery, oneEvidenceQuery } from "~/features/evidence/api/evidence-list";
import { EvidenceDialog } from "~/features/evidence/components/evidence-dialog";
import { EvidenceTable } from "~/features/evidence/components/evidence-table";
import {
  type EvidenceSearch,
  isNarrowed,
  KINDS,
  readEvidenceSearch,
  SIGNS,
  STATES,
} from "~/features/evidence/model/evidence-search";

type Props = { search: EvidenceSearch; onSearch: (search: EvidenceSearch) => void };

/** All evidence the person may see. */
export function EvidenceScreen({ search, onSearch }: Props) {
  const { t } = useTranslation(["evidence-list", "list", "evidence"]);
  const [typed, setTyped] = useState("");
  const [typedUnit, setTypedUnit] = useState("");
  const evidence = useInfiniteQuery(evidenceListQuery(search));
  const controls = useQuery(searchQuery("control", typed)).data ?? [];
  const chosen = useQuery({
    ...referenceQuery("control", search.controlUnit ?? ""),
    enabled: search.controlUnit !== undefined,
  });
  const units = useQuery(searchQuery("unit", typedUnit)).data ?? [];
  const unit = useQuery({ ...referenceQuery("unit", search.unit ?? ""), enabled: search.unit !== undefined });
  const opened = useQuery({ ...oneEvidenceQuery(search.open ?? ""), enabled: search.open !== undefined });
  const filtered = isNarrowed(search);
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
        <FilterPill
          label={t("unit")}
          options={units.map(({ id, label }) => ({ value: id, label }))}
          value={search.unit}
          valueLabel={unit.data?.label}
          onChange={(chosenUnit) => set({ unit: chosenUnit })}
          onSearch={setTypedUnit}
        />
        <FilterPill
          label={t("kind")}
          options={KINDS.map((kind) => ({ value: kind, label: t(`evidence:kindShort.${kind}`) }))}
          value={search.kind}
          onChange={(kind) => set({ kind })}
        />
        <FilterPill
          label={t("state")}
          options={STATES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          value={search.status}
          onChange={(status) => set({ status })}
        />
        <FilterPill
          label={t("sign")}
          options={SIGNS.map((flag) => ({ value: flag, label: t(`signs.${flag}`) }))}
          value={search.flag}
          onChange={(flag) => set({ flag })}
        />
        {(["from", "to"] as const).map((end) => (
          <DayInput
            key={end}
            size="xs"
            w={150}
            clearable
            placeholder={t(end)}
            aria-label={t(end)}
            value={search[end] ?? null}
            onChange={(day) => set({ [end]: day ?? undefined })}
          />
        ))}
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
            <EvidenceTable rows={data.pages.flatMap((page) => page.items)} onOpen={(open) => set({ open })}>
              <LoadMore query={evidence} />
            </EvidenceTable>
          )}
        </QueryBoundary>
      </Scroll>
      {search.open && opened.data && (
        <EvidenceDialog
          key={opened.data.id}
          evidence={opened.data}
          onOpen={(open) => set({ open })}
          onClose={() => set({ open: undefined })}
        />
      )}
    </Page>
  );
}
