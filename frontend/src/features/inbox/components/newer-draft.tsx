import { Button, Group } from "@mantine/core";
import { IconVersions } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RelativeTime } from "~/components/domain/relative-time";
import { Notice } from "~/components/ui/notice";
import type { Draft } from "~/features/inbox/components/use-draft";

/** Two windows of one person on one form: which of the two goes on is theirs to say. */
export function NewerDraft({ draft }: { draft: Draft }) {
  const { t } = useTranslation("inbox");
  if (draft.newer) {
    return (
      <Notice icon={IconVersions} tone="warning" title={t("newer.title")} urgent>
        <span>
          {t("newer.where")} <RelativeTime at={draft.newer.savedAt} />
        </span>
        <span>{t("newer.text")}</span>
        <Group gap="xs">
          <Button size="xs" onClick={draft.loadNewer}>
            {t("newer.load")}
          </Button>
          <Button size="xs" variant="default" onClick={draft.keepOwn}>
            {t("newer.keep")}
          </Button>
        </Group>
      </Notice>
    );
  }
  return draft.takeBack ? (
    <Notice icon={IconVersions} title={t("newer.loaded")}>
      <div>
        <Button size="xs" variant="default" onClick={draft.takeBack.run}>
          {t("newer.takeBack")}
        </Button>
      </div>
    </Notice>
  ) : null;
}
