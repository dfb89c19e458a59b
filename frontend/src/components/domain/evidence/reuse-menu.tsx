import { Button, Menu, Text } from "@mantine/core";
import { IconFiles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "~/api/types";
import { periodText } from "~/components/domain/evidence/period";

type Props = { evidence: Evidence[]; onTake: (id: string) => void };

/** Evidence that the case already has and that fits here. */
export function ReuseMenu({ evidence, onTake }: Props) {
  const { t } = useTranslation("evidence");
  if (evidence.length === 0) {
    return null;
  }
  return (
    <Menu position="bottom-start" width={360} shadow="md">
      <Menu.Target>
        <Button variant="subtle" size="xs" mt={6} leftSection={<IconFiles size={14} aria-hidden />}>
          {t("reuse")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {evidence.map((each) => (
          <Menu.Item key={each.id} onClick={() => onTake(each.id)}>
            <Text size="sm" truncate>
              {each.title}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {[each.collector.name, periodText(each)].filter(Boolean).join(" · ")}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
