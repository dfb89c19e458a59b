import { ActionIcon, Indicator, Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { latestQuery, unreadQuery } from "~/features/notifications/api/notifications";
import classes from "~/features/notifications/components/bell.module.css";
import { NotificationRow } from "~/features/notifications/components/notification-row";

const MOST = 99;

/** How much is unread, on every page; opens the newest of it. */
export function Bell() {
  const { t } = useTranslation("notifications");
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const unread = useQuery(unreadQuery).data?.count ?? 0;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={360}
      shadow="md"
      trapFocus
      returnFocus
      hideDetached={false}
    >
      <Indicator
        label={unread > MOST ? `${MOST}+` : unread}
        disabled={unread === 0}
        size={15}
        offset={5}
        color="fern"
        classNames={{ indicator: classes.count }}
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("bell", { count: unread })}
            onClick={() => setOpened((open) => !open)}
          >
            <IconBell size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} className={classes.list} aria-label={t("title")}>
        <Latest onOpen={close} />
        <div className={classes.foot}>
          <Link to="/notifications" onClick={close} className={classes.link}>
            {t("all")}
          </Link>
          <Link to="/notifications/preferences" onClick={close} className={classes.link}>
            {t("preferences")}
          </Link>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Latest({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation("notifications");
  const latest = useQuery(latestQuery);
  return (
    <div className={classes.latest}>
      <QueryBoundary
        query={latest}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className={classes.empty}>{t("emptyText")}</p>}
      >
        {(page) => page.items.map((row) => <NotificationRow key={row.id} row={row} short onOpen={onOpen} />)}
      </QueryBoundary>
    </div>
  );
}
