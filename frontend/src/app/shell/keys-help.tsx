import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "~/app/shell/keys-help.module.css";
import { Dialog } from "~/components/ui/dialog";
import { type ShortcutGroup, useActiveShortcuts } from "~/lib/shortcuts";

type Props = { opened: boolean; onClose: () => void };

/** The keys that work on the page that is open. */
export function KeysHelp({ opened, onClose }: Props) {
  const { t } = useTranslation("keys");
  const groups = useActiveShortcuts();
  return (
    <Dialog opened={opened} onClose={onClose} title={t("title")}>
      <Stack gap="md">
        {inReadingOrder(groups).map((group) => (
          <div key={group.title}>
            <Text size="xs" fw={600} c="dimmed" mb={4}>
              {group.title}
            </Text>
            <dl className={classes.list}>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.key} className={classes.row}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    {shortcut.key.split(" ").map((key) => (
                      <kbd key={key} className={classes.key}>
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </Stack>
    </Dialog>
  );
}

/** What is nearest to the work comes first, what works everywhere last; what is not possible now is left out. */
function inReadingOrder(groups: readonly ShortcutGroup[]): ShortcutGroup[] {
  return groups
    .toReversed()
    .map((group) => ({ ...group, shortcuts: group.shortcuts.filter(({ disabled }) => !disabled) }))
    .filter(({ shortcuts }) => shortcuts.length > 0)
    .sort((one, other) => Number(one.reach === "everywhere") - Number(other.reach === "everywhere"));
}
