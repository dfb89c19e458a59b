import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "~/components/ui/search-field.module.css";
import { useShortcuts } from "~/lib/shortcuts";

type Props = { label: string; value: string; onChange: (value: string) => void };

const TYPING_MS = 250;

/** Searches while one types; `/` leads to it and Escape leaves it. */
export function SearchField({ label, value, onChange }: Props) {
  const { t } = useTranslation("list");
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const commit = useDebouncedCallback(onChange, TYPING_MS);
  useShortcuts(label, [{ key: "/", label: t("keys.search"), run: () => input.current?.focus() }]);
  useEffect(() => {
    if (document.activeElement !== input.current) {
      setText(value);
    }
  }, [value]);
  return (
    <TextInput
      ref={input}
      type="search"
      size="xs"
      className={classes.field}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        commit(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.currentTarget.blur();
        }
      }}
    />
  );
}
