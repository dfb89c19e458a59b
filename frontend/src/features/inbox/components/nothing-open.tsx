import { Button, Kbd } from "@mantine/core";
import { IconCircleCheck, IconInbox } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Trans, useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/empty-state";
import type { InboxGroup } from "~/features/inbox/model/groups";

/** An inbox without anything says what will come here and where else to look. */
export function NothingAtAll() {
  const { t } = useTranslation("inbox");
  return (
    <EmptyState icon={IconCircleCheck} title={t("nothingAtAll.title")} text={t("nothingAtAll.text")}>
      <Button variant="default" mt="xs" renderRoot={(props) => <Link to="/cases" {...props} />}>
        {t("nothingAtAll.cases")}
      </Button>
    </EmptyState>
  );
}

/** An empty group says what would stand there; the empty task pane says how to open one. */
export function NothingOpen({ group }: { group: InboxGroup | undefined }) {
  const { t } = useTranslation("inbox");
  if (group) {
    return (
      <EmptyState icon={IconCircleCheck} title={t(`group.${group}.empty`)} text={t(`group.${group}.about`)} />
    );
  }
  return (
    <EmptyState icon={IconInbox} title={t("nothingOpen.title")}>
      <span>
        <Trans t={t} i18nKey="nothingOpen.keys" components={{ key: <Kbd size="xs" /> }} />
      </span>
    </EmptyState>
  );
}
