import { UnstyledButton } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { NotificationView } from "~/api/mail-types";
import { RelativeTime } from "~/components/domain/relative-time";
import { readNotification } from "~/features/notifications/api/notifications";
import classes from "~/features/notifications/components/notification-row.module.css";
import { targetOf } from "~/features/notifications/model/target";

type Props = { row: NotificationView; short?: boolean; onOpen?: () => void };

/** One thing one was told. Opening it marks it as read and leads to what it is about. */
export function NotificationRow({ row, short = false, onOpen }: Props) {
  const { t } = useTranslation("notifications");
  const navigate = useNavigate();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () => readNotification(row.id),
    onSettled: () => client.invalidateQueries({ queryKey: ["notifications"] }),
  });
  function open() {
    if (!row.readAt) {
      read.mutate();
    }
    onOpen?.();
    void navigate(row.more > 0 ? { to: "/notifications", search: { group: row.id } } : targetOf(row.link));
  }
  return (
    <UnstyledButton className={classes.row} data-unread={!row.readAt || undefined} onClick={open}>
      <span className={classes.dot} role="img" aria-label={row.readAt ? t("read") : t("unread")} />
      <span className={classes.words}>
        <span className={classes.title}>
          {row.title}
          {row.more > 0 && <span className={classes.more}>{t("andMore", { count: row.more })}</span>}
        </span>
        {row.about && <span className={classes.about}>{row.about}</span>}
        {!short && row.text && <span className={classes.text}>{row.text}</span>}
      </span>
      <span className={classes.time}>
        <RelativeTime at={row.madeAt} />
      </span>
    </UnstyledButton>
  );
}
