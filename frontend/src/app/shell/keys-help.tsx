import { Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "~/app/shell/keys-help.module.css";
import { useActiveShortcuts } from "~/lib/shortcuts";

type Props = { opened: boolean; onClose: () => void };

/** The keys that work on the page that is open. */
export function KeysHelp({ opened, onClose }: Props) {
  const { t } = useTranslation(["keys", "common"]);
  const groups = useActiveShortcuts().filter((group) => group.shortcuts.length > 0);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Stack gap="md">
        {groups.toReversed().map((group) => (
          <section key={group.title} aria-label={group.title}>
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
          </section>
        ))}
      </Stack>
    </Modal>
  );
}
