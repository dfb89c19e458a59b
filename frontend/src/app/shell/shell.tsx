import { AppShell, Box, Burger, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "~/api/use-session";
import { ConnectionBanner } from "~/app/shell/connection-banner";
import { GuestFrame } from "~/app/shell/guest-frame";
import { KeysHelp } from "~/app/shell/keys-help";
import { Navigation } from "~/app/shell/navigation";
import classes from "~/app/shell/shell.module.css";
import { useGlobalShortcuts } from "~/app/shell/use-global-shortcuts";
import { useLiveUpdates } from "~/app/shell/use-live-updates";
import { useSignedIn } from "~/app/shell/use-signed-in";
import { Brand } from "~/components/ui/brand";
import { Bell } from "~/features/notifications/components/bell";
import { ClockBanner } from "~/features/time-machine/components/clock-banner";

// Not worth waiting for before the first page shows.
const Palette = lazy(() => import("~/app/palette/palette"));

/** Frame of every page for signed-in people; shows nothing in the moment between signing out and the sign-in page. */
export function Shell() {
  return useSignedIn() ? <FrameOfReader /> : null;
}

function FrameOfReader() {
  return useSession().guest ? <GuestFrame /> : <Frame />;
}

/** On narrow screens the navigation comes from the side. */
function Frame() {
  const { t } = useTranslation(["shell", "common"]);
  const [menu, { toggle, close }] = useDisclosure(false);
  const [keys, { open: openKeys, close: closeKeys }] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const connected = useLiveUpdates();
  const [palette, { open: openPalette, close: closePalette }] = useDisclosure(false);
  useGlobalShortcuts(openKeys, openPalette);

  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the page changes
  useEffect(close, [path]);

  return (
    <AppShell
      header={{ height: { base: 52, sm: 0 } }}
      navbar={{ width: 224, breakpoint: "sm", collapsed: { mobile: !menu } }}
      padding={0}
      classNames={{ navbar: classes.navbar, header: classes.header, main: classes.main }}
    >
      <a href="#content" className={classes.skip}>
        {t("skip")}
      </a>
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="md" gap="sm">
          <Burger
            opened={menu}
            onClick={toggle}
            size="sm"
            aria-label={t(menu ? "closeMenu" : "openMenu")}
            aria-expanded={menu}
          />
          <Brand name={t("common:product")} />
          <Box ml="auto">
            <Bell />
          </Box>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label={t("navigation")}>
        <Navigation onKeys={openKeys} onPalette={openPalette} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        {!connected && <ConnectionBanner />}
        <ClockBanner />
        <div className={classes.outlet}>
          <Outlet />
        </div>
      </AppShell.Main>
      <KeysHelp opened={keys} onClose={closeKeys} />
      {palette && (
        <Suspense>
          <Palette onClose={closePalette} />
        </Suspense>
      )}
    </AppShell>
  );
}
