import { Stack, Text } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

type Props = { icon: Icon; title: string; text?: string; children?: ReactNode };

/** Teaches instead of showing nothing: what this is, why it is empty, and the next step as `children`. */
export function EmptyState({ icon: Glyph, title, text, children }: Props) {
  return (
    <Stack align="center" justify="center" gap="xs" p="xl" ta="center" mih={220}>
      <Glyph size={28} stroke={1.25} color="var(--mantine-color-dimmed)" aria-hidden />
      <Text fw={600}>{title}</Text>
      {text && (
        <Text c="dimmed" maw={400}>
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
