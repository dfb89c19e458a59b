import { CloseButton, Combobox, UnstyledButton, useCombobox } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "~/components/ui/filter-pill.module.css";

export type FilterOption = { value: string; label: string };

type Props = {
  label: string;
  options: FilterOption[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What the chosen value is called where it may be missing in `options`. */
  valueLabel?: string | undefined;
  /** The server searches; without it a long list is searched here. */
  onSearch?: (text: string) => void;
};

const SEARCH_FROM = 8;

/** One filter: what it filters by, what is chosen, and a way to take it off again. */
export function FilterPill({ label, options, value, onChange, valueLabel, onSearch }: Props) {
  const { t } = useTranslation("list");
  const [search, setSearch] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch("");
      onSearch?.("");
    },
    onDropdownOpen: () => combobox.selectActiveOption(),
  });
  const searchable = onSearch !== undefined || options.length > SEARCH_FROM;
  const needle = search.trim().toLocaleLowerCase();
  const shown = onSearch
    ? options
    : options.filter((each) => each.label.toLocaleLowerCase().includes(needle));
  const chosen = valueLabel ?? options.find((each) => each.value === value)?.label ?? value;
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={240}
      shadow="md"
      onOptionSubmit={(next) => {
        onChange(next === value ? undefined : next);
        combobox.closeDropdown();
      }}
    >
      <span className={classes.pill} data-set={value !== undefined || undefined}>
        <Combobox.Target targetType="button" withAriaAttributes={!searchable}>
          <UnstyledButton
            className={classes.button}
            aria-haspopup="listbox"
            aria-expanded={combobox.dropdownOpened}
            onClick={() => combobox.toggleDropdown()}
          >
            <span className={classes.label}>{label}</span>
            {value !== undefined && <span className={classes.value}>{chosen}</span>}
            {value === undefined && <IconChevronDown size={13} stroke={1.6} aria-hidden />}
          </UnstyledButton>
        </Combobox.Target>
        {value !== undefined && (
          <CloseButton
            size={24}
            iconSize={13}
            aria-label={t("remove", { label })}
            onClick={() => onChange(undefined)}
          />
        )}
      </span>
      <Combobox.Dropdown>
        {searchable && (
          <Combobox.Search
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              onSearch?.(event.currentTarget.value);
              combobox.updateSelectedOptionIndex();
            }}
            placeholder={t("find", { label: label.toLocaleLowerCase() })}
            aria-label={t("find", { label: label.toLocaleLowerCase() })}
            autoFocus
          />
        )}
        <Combobox.Options className={classes.options} aria-label={label}>
          {shown.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              <span className={classes.option}>
                {option.label}
                {option.value === value && <IconCheck size={14} aria-hidden />}
              </span>
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{t("nothing")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
