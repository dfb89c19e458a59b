import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "~/components/ui/page-header.module.css";

type Props = { title: ReactNode; text?: ReactNode; children?: ReactNode };

/** Head of a page: its title (the only h1), one line of explanation, and its actions on the right. */
export function PageHeader({ title, text, children }: Props) {
  return (
    // No header element: beside an open dialog it would count as a second banner.
    <div className={classes.header}>
      <div className={classes.words}>
        <Title order={1} size="h3">
          {title}
        </Title>
        {text && (
          <Text c="dimmed" size="sm">
            {text}
          </Text>
        )}
      </div>
      {children && <Group gap="xs">{children}</Group>}
    </div>
  );
}
