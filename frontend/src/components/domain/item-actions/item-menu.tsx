import { ActionIcon, Menu } from "@mantine/core";
import {
  IconBellRinging,
  IconCalendarPlus,
  IconClockHour4,
  IconDots,
  IconHandGrab,
  IconMessageQuestion,
  IconShieldCheck,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TimeAction } from "~/api/ask-types";

const ICONS = {
  askMoreTime: IconClockHour4,
  askColleague: IconMessageQuestion,
  nudge: IconBellRinging,
  grantTime: IconCalendarPlus,
  takeOver: IconHandGrab,
  acceptLateness: IconShieldCheck,
} as const;

type Props = {
  actions: TimeAction[];
  onChoose: (action: TimeAction) => void;
  /** Says of which task where several stand beside each other. */
  label?: string;
  size?: number;
};

/** What the reader may ask or decide about the item besides answering it. */
export function ItemMenu({ actions, onChoose, label, size = 30 }: Props) {
  const { t } = useTranslation("asks");
  if (actions.length === 0) {
    return null;
  }
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <ActionIcon variant="default" size={size} aria-label={label ?? t("more")}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => {
          const Glyph = ICONS[action];
          return (
            <Menu.Item
              key={action}
              leftSection={<Glyph size={16} stroke={1.6} aria-hidden />}
              onClick={() => onChoose(action)}
            >
              {t(`${action}.menu`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
