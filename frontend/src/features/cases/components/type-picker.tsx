import { UnstyledButton } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseType } from "~/api/case-types";
import classes from "~/features/cases/components/type-picker.module.css";

type Props = { types: CaseType[]; onChoose: (type: string) => void };

/** The kinds of case the person may start. */
export function TypePicker({ types, onChoose }: Props) {
  const { t } = useTranslation("case-start");
  return (
    <ul className={classes.list} aria-label={t("types")}>
      {types.map((type) => (
        <li key={type.key}>
          <UnstyledButton className={classes.type} onClick={() => onChoose(type.key)}>
            <span className={classes.title}>{type.title}</span>
            <span className={classes.version}>{t("version", { version: type.version })}</span>
            <IconArrowRight size={16} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
