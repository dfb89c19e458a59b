import { Avatar, Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconBeach,
  IconCheck,
  IconDeviceDesktop,
  IconKey,
  IconLogout,
  IconMoon,
  IconPlugConnected,
  IconSun,
} from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { signOut } from "~/api/session";
import { useSession } from "~/api/use-session";
import classes from "~/app/shell/account-menu.module.css";
import { PasswordDialog } from "~/app/shell/password-dialog";
import { notifyProblem } from "~/lib/notify";

// Calendars and pickers are not worth waiting for before the inbox shows.
const AbsenceDialog = lazy(() =>
  import("~/components/domain/absence-dialog").then(({ AbsenceDialog }) => ({ default: AbsenceDialog })),
);

const SCHEMES = [
  { key: "light", icon: IconSun },
  { key: "dark", icon: IconMoon },
  { key: "auto", icon: IconDeviceDesktop },
] as const;

/** The person's own menu: appearance, password, sign out. */
export function AccountMenu() {
  const { t } = useTranslation("shell");
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [password, { open, close }] = useDisclosure(false);
  const [away, { open: openAway, close: closeAway }] = useDisclosure(false);
  const leave = useMutation({
    mutationFn: signOut,
    // A new page, so that nothing of this person stays in memory for the next one.
    onSuccess: () => window.location.assign("/sign-in"),
    onError: notifyProblem,
  });
  const { name } = session.person;
  const roles = t("roles", { count: session.roles.length });
  return (
    <>
      <Menu position="top-start" width={208} shadow="md" withinPortal={false}>
        <Menu.Target>
          <UnstyledButton className={classes.target}>
            <Avatar size={26} radius="xl" color="fern" name={name} aria-hidden />
            <VisuallyHidden>{t("account")} </VisuallyHidden>
            <span className={classes.words}>
              <span className={classes.name}>{name}</span> <span className={classes.note}>{roles}</span>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {SCHEMES.map(({ key, icon: Glyph }) => (
            <Menu.Item
              key={key}
              leftSection={<Glyph size={16} aria-hidden />}
              rightSection={colorScheme === key ? <IconCheck size={14} aria-hidden /> : null}
              onClick={() => setColorScheme(key)}
            >
              {t(`appearance.${key}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconBeach size={16} aria-hidden />} onClick={openAway}>
            {t("away")}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={open}>
            {t("password")}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to="/account/tokens"
            leftSection={<IconPlugConnected size={16} aria-hidden />}
          >
            {t("tokens")}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leave.mutate()}>
            {t("signOut")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {away && (
        <Suspense fallback={null}>
          <AbsenceDialog person={session.person} own onClose={closeAway} />
        </Suspense>
      )}
      <PasswordDialog opened={password} onClose={close} />
    </>
  );
}
