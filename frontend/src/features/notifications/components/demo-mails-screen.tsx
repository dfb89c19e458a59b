import { IconMail } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "~/components/domain/relative-time";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterBar } from "~/components/ui/filter-bar";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { SearchField } from "~/components/ui/search-field";
import { demoMailsQuery } from "~/features/notifications/api/demo-mails";
import { DemoMailPane } from "~/features/notifications/components/demo-mail-pane";
import classes from "~/features/notifications/components/demo-mails.module.css";

export type DemoMailSearch = { to?: string; mail?: string };

type Props = { search: DemoMailSearch; onSearch: (search: DemoMailSearch) => void };

/** The mails of the demo's own mail server, as their receivers would read them. */
export function DemoMailsScreen({ search, onSearch }: Props) {
  const { t } = useTranslation("mail");
  const mails = useQuery(demoMailsQuery(search.to ?? ""));
  return (
    <Page bare title={t("demo.title")} text={t("demo.text")}>
      <FilterBar label={t("demo.filters")} active={search.to !== undefined} onClear={() => onSearch({})}>
        <SearchField
          label={t("demo.to")}
          value={search.to ?? ""}
          onChange={(to) =>
            onSearch({ ...(to ? { to } : {}), ...(search.mail ? { mail: search.mail } : {}) })
          }
        />
      </FilterBar>
      <QueryBoundary
        query={mails}
        isEmpty={(data) => data.items.length === 0}
        empty={<EmptyState icon={IconMail} title={t("demo.empty")} text={t("demo.emptyText")} />}
      >
        {(data) => (
          <div className={classes.panes} data-open={search.mail !== undefined || undefined}>
            <ul className={classes.list} aria-label={t("demo.title")}>
              {data.items.map((mail) => (
                <li key={mail.id}>
                  <Link
                    to="/demo-mails"
                    search={{ ...search, mail: mail.id }}
                    className={classes.row}
                    aria-current={mail.id === search.mail ? "true" : undefined}
                  >
                    <span className={classes.line}>
                      <span className={classes.to}>{mail.to}</span>
                      <span className={classes.time}>
                        <RelativeTime at={mail.sentAt} />
                      </span>
                    </span>
                    <span className={classes.subject}>{mail.subject}</span>
                  </Link>
                </li>
              ))}
            </ul>
            {search.mail && (
              <DemoMailPane id={search.mail} onClose={() => onSearch(search.to ? { to: search.to } : {})} />
            )}
          </div>
        )}
      </QueryBoundary>
    </Page>
  );
}
