import { Button } from "@mantine/core";
import { IconBell, IconChecks, IconSettings } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterBar } from "~/components/ui/filter-bar";
import { FilterToggle } from "~/components/ui/filter-toggle";
import { LoadMore } from "~/components/ui/load-more";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { notificationsQuery, readAllNotifications } from "~/features/notifications/api/notifications";
import { NotificationRow } from "~/features/notifications/components/notification-row";
import type { NotificationSearch } from "~/features/notifications/model/notification-search";
import { notifyProblem } from "~/lib/notify";

type Props = { search: NotificationSearch; onSearch: (search: NotificationSearch) => void };

/** Everything one was told, newest first. */
export function NotificationsScreen({ search, onSearch }: Props) {
  const { t } = useTranslation("notifications");
  const client = useQueryClient();
  const list = useInfiniteQuery(notificationsQuery(search));
  const newest = list.data?.pages[0]?.items[0]?.madeAt ?? null;
  const readAll = useMutation({
    mutationFn: () => readAllNotifications(newest),
    onSuccess: () => client.invalidateQueries({ queryKey: ["notifications"] }),
    onError: notifyProblem,
  });
  const group = search.group !== undefined;
  return (
    <Page
      bare
      title={t("title")}
      text={t(group ? "groupText" : "text")}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconChecks size={16} aria-hidden />}
            disabled={!newest}
            loading={readAll.isPending}
            onClick={() => readAll.mutate()}
          >
            {t("readAll")}
          </Button>
          <Button
            variant="default"
            component={Link}
            to="/notifications/preferences"
            leftSection={<IconSettings size={16} aria-hidden />}
          >
            {t("preferences")}
          </Button>
        </>
      }
    >
      <FilterBar label={t("filters")} active={group || search.unread === true} onClear={() => onSearch({})}>
        <FilterToggle
          label={t("unreadOnly")}
          on={search.unread === true}
          onChange={(on) => onSearch(on ? { ...search, unread: true } : group ? { group: search.group } : {})}
        />
      </FilterBar>
      <Scroll busy={list.isPlaceholderData}>
        <QueryBoundary
          query={list}
          isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
          empty={
            <EmptyState
              icon={IconBell}
              title={t(search.unread ? "allRead" : "empty")}
              text={t("emptyText")}
            />
          }
        >
          {(data) => (
            <>
              {data.pages.flatMap((page) =>
                page.items.map((row) => <NotificationRow key={row.id} row={row} />),
              )}
              <LoadMore query={list} />
            </>
          )}
        </QueryBoundary>
      </Scroll>
    </Page>
  );
}
