import { Combobox, Loader, Text, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { grouped } from "~/app/palette/entries";
import classes from "~/app/palette/palette.module.css";
import { useEntries } from "~/app/palette/use-entries";
import { Dialog } from "~/components/ui/dialog";

/** Goes anywhere by typing: pages, starting a case, a case, a person, a control. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("keys");
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const { entries, searching } = useEntries(typed);
  // Escape is the list's to hear, which is always open.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const shown = grouped(entries);
  const ids = shown.flatMap((each) => each.entries.map(({ id }) => id)).join();

  // Enter takes the first of what is shown, also when the server's answers come in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked each time other entries are shown
  useEffect(() => {
    combobox.selectFirstOption();
  }, [ids]);

  const go = (id: string) => {
    const entry = entries.find((each) => each.id === id);
    if (entry) {
      onClose();
      router.history.push(entry.path);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      withCloseButton={false}
      title={t("palette.title")}
      classNames={{ header: classes.title }}
      yOffset="12vh"
      size={560}
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <Combobox store={combobox} onOptionSubmit={go}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            role="combobox"
            aria-label={t("palette.label")}
            placeholder={t("palette.label")}
            size="md"
            variant="unstyled"
            className={classes.field}
            leftSection={<IconSearch size={17} stroke={1.6} aria-hidden />}
            rightSection={searching && typed ? <Loader size={14} /> : undefined}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes.options} aria-label={t("palette.results")}>
          {shown.map(({ group, entries: members }) => (
            <Combobox.Group key={group} label={t(`palette.group.${group}`)}>
              {members.map(({ id, label, detail }) => (
                <Combobox.Option key={id} value={id} className={classes.option}>
                  <span className={classes.label}>{label}</span>
                  {detail && <span className={classes.detail}>{detail}</span>}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
        <Text size="xs" c="dimmed" className={classes.foot} role="status">
          {entries.length > 0
            ? t("palette.help")
            : t(searching ? "palette.searching" : "palette.nothing", { typed: typed.trim() })}
        </Text>
      </Combobox>
    </Dialog>
  );
}
