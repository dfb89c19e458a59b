import { Box, ScrollArea, UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "~/api/use-session";
import { AccountMenu } from "~/app/shell/account-menu";
import { DESTINATIONS, type Destination } from "~/app/shell/destinations";
import classes from "~/app/shell/navigation.module.css";
import { Brand } from "~/components/ui/brand";
import { Bell } from "~/features/notifications/components/bell";
import { modKey } from "~/lib/mod-key";

const GROUPS: Destination["group"][] = ["work", "programme", "administration"];

/** The left side: the organisation, where one can go, and the person's own menu. */
export function Navigation({ onKeys, onPalette }: { onKeys: () => void; onPalette: () => void }) {
  const { t } = useTranslation(["shell", "common"]);
  const session = useSession();
  const visible = DESTINATIONS.filter((destination) => destination.visible(session));
  return (
    <div className={classes.side}>
      <div className={classes.head}>
        <div className={classes.brand}>
          <Brand name={session.organisation ?? t("common:product")} />
          <Box visibleFrom="sm">
            <Bell />
          </Box>
        </div>
        {session.demo && <span className={classes.demo}>{t("demo")}</span>}
      </div>
      <div className={classes.find}>
        <UnstyledButton className={classes.link} onClick={onPalette}>
          <IconSearch size={17} stroke={1.6} aria-hidden />
          {t("palette")}
          <kbd className={classes.key}>{modKey()} K</kbd>
        </UnstyledButton>
      </div>
      <ScrollArea className={classes.links} type="auto">
        {GROUPS.map((group) => {
          const links = visible.filter((destination) => destination.group === group);
          return (
            links.length > 0 && (
              <section key={group} aria-label={t(`groups.${group}`)} className={classes.group}>
                <div className={classes.caption} aria-hidden>
                  {t(`groups.${group}`)}
                </div>
                {links.map(({ to, label, icon: Glyph }) => (
                  <Link key={to} to={to} className={classes.link} activeProps={{ "data-active": true }}>
                    <Glyph size={17} stroke={1.6} aria-hidden />
                    {t(label)}
                  </Link>
                ))}
              </section>
            )
          );
        })}
      </ScrollArea>
      <div className={classes.foot}>
        <UnstyledButton className={classes.link} onClick={onKeys}>
          <IconKeyboard size={17} stroke={1.6} aria-hidden />
          {t("keys")}
          <kbd className={classes.key}>?</kbd>
        </UnstyledButton>
        <AccountMenu />
      </div>
    </div>
  );
}
