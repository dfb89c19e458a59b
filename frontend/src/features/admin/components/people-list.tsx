import { Badge } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Person } from "~/api/types";
import { PersonLink } from "~/components/domain/person-link";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterBar } from "~/components/ui/filter-bar";
import { FilterPill } from "~/components/ui/filter-pill";
import { LoadMore } from "~/components/ui/load-more";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { SearchField } from "~/components/ui/search-field";
import { peopleQuery } from "~/features/admin/api/people";
import { unitsQuery } from "~/features/admin/api/units";
import classes from "~/features/admin/components/people-list.module.css";
import {
  type OrganisationSearch,
  PERSON_STATES,
  readOrganisationSearch,
} from "~/features/admin/model/organisation-search";
import { roleTitle } from "~/i18n/role-title";

type Props = { search: OrganisationSearch; onSearch: (search: OrganisationSearch) => void };

function columnsOf(t: TFunction<["admin", "list"]>): Column<Person>[] {
  return [
    {
      key: "name",
      header: t("person.name"),
      primary: true,
      cell: (row) => (
        <span className={classes.name}>
          <Link to="/organisation/people/$personId" params={{ personId: row.id }} data-row-link>
            {row.name}
          </Link>
          {row.status === "LEFT" && <Badge color="gray">{t("status.LEFT")}</Badge>}
        </span>
      ),
    },
    { key: "unit", header: t("person.unit"), width: "190px", cell: (row) => row.unit.name },
    {
      key: "roles",
      header: t("roles.title"),
      width: "260px",
      from: "md",
      cell: (row) => [...new Set(row.roles.map(({ role }) => roleTitle(role)))].join(", "),
    },
    {
      key: "manager",
      header: t("person.manager"),
      width: "150px",
      from: "lg",
      cell: (row) => row.manager && <PersonLink person={row.manager} />,
    },
    { key: "email", header: t("person.email"), width: "230px", from: "xl", cell: (row) => row.email },
    {
      key: "id",
      header: t("person.employeeId"),
      width: "120px",
      cell: (row) => <span className={classes.id}>{row.employeeId}</span>,
    },
  ];
}

/** Everybody the organisation knows. */
export function PeopleList({ search, onSearch }: Props) {
  const { t } = useTranslation(["admin", "list"]);
  const { q, unit, status } = search;
  const people = useInfiniteQuery(peopleQuery({ q, unit, status }));
  const units = useQuery(unitsQuery).data?.items ?? [];
  const filtered = Boolean(q || unit || status);
  const set = (part: Partial<Record<keyof OrganisationSearch, string | undefined>>) =>
    onSearch(readOrganisationSearch({ ...search, ...part }));
  return (
    <>
      <FilterBar label={t("person.filters")} active={filtered} onClear={() => onSearch({ view: "people" })}>
        <SearchField label={t("person.search")} value={q ?? ""} onChange={(text) => set({ q: text })} />
        <FilterPill
          label={t("person.unit")}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unit}
          onChange={(next) => set({ unit: next })}
        />
        <FilterPill
          label={t("person.status")}
          options={PERSON_STATES.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status}
          onChange={(next) => set({ status: next })}
        />
      </FilterBar>
      <Scroll busy={people.isPlaceholderData}>
        <QueryBoundary
          query={people}
          isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
          empty={
            <EmptyState
              icon={IconUsers}
              title={t(filtered ? "list:nothingFits" : "person.empty")}
              text={t(filtered ? "list:nothingFitsText" : "person.emptyText")}
            />
          }
        >
          {(data) => (
            <DataTable
              label={t("view.people")}
              columns={columnsOf(t)}
              rows={data.pages.flatMap((page) => page.items)}
              rowKey={(row) => row.id}
            >
              <LoadMore query={people} />
            </DataTable>
          )}
        </QueryBoundary>
      </Scroll>
    </>
  );
}
