import { Button, Group, Text } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { signOut } from "~/api/session";
import { useSession } from "~/api/use-session";
import classes from "~/app/shell/guest-frame.module.css";
import shell from "~/app/shell/shell.module.css";
import { Brand } from "~/components/ui/brand";
import { notifyProblem } from "~/lib/notify";

/** Frame of the pages of people from outside: what they may read, and the way out. */
export function GuestFrame() {
  const { t } = useTranslation(["shell", "common"]);
  const session = useSession();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => window.location.assign("/sign-in"),
    onError: notifyProblem,
  });
  return (
    <div className={classes.frame}>
      <a href="#content" className={shell.skip}>
        {t("skip")}
      </a>
      <header className={classes.head}>
        <Link to="/audit-packs" className={classes.home}>
          <Brand name={session.organisation ?? t("common:product")} />
        </Link>
        <Group gap="sm" wrap="nowrap">
          <Text size="sm" c="dimmed" truncate visibleFrom="xs">
            {session.person.name}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconLogout size={15} aria-hidden />}
            loading={leave.isPending}
            onClick={() => leave.mutate()}
          >
            {t("signOut")}
          </Button>
        </Group>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  );
}
