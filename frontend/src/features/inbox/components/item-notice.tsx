import { Alert, Button, Text } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconBan, IconInfoCircle, IconLock, IconUserQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FormData, ItemView } from "~/api/case-types";
import { lostReason } from "~/features/inbox/model/lost-reason";
import type { Standing } from "~/features/inbox/model/standing";
import { listOf } from "~/i18n/list";

type Props = { item: ItemView; standing: Standing; gone: boolean; answers: FormData | undefined };

/** Why the form cannot be filled in, and who can; nothing while it can. */
export function ItemNotice({ item, standing, gone, answers }: Props) {
  const { t } = useTranslation("inbox");
  if (standing === "lost") {
    return <Lost item={item} gone={gone} answers={answers} />;
  }
  if (item.state !== "OPEN") {
    return (
      <Alert icon={<IconInfoCircle aria-hidden />}>{t(item.state === "DONE" ? "done" : "cancelled")}</Alert>
    );
  }
  return (
    <>
      {item.barred && (
        <Alert color="orange" icon={<IconBan aria-hidden />} title={t("barred.title")}>
          <Text>{item.barred.message}</Text>
          <Text mt={4}>
            {item.barred.who.length > 0
              ? t("barred.who", { people: listOf(item.barred.who.map(({ name }) => name)) })
              : t("barred.nobody")}
          </Text>
        </Alert>
      )}
      {item.unstaffed && (
        <Alert color="orange" icon={<IconUserQuestion aria-hidden />} title={t("unstaffed.title")}>
          {t("unstaffed.text")}
        </Alert>
      )}
    </>
  );
}

function Lost({ item, gone, answers }: Omit<Props, "standing">) {
  const { t } = useTranslation("inbox");
  const { copy, copied } = useClipboard({ timeout: 2_000 });
  const reason = lostReason(item, gone);
  return (
    <Alert color="red" icon={<IconLock aria-hidden />} title={t("lost.title")} role="alert">
      <Text>{t(`lost.${reason.key}`, { name: reason.name })}</Text>
      {answers && (
        <>
          <Text mt={4}>{t("lost.keep")}</Text>
          <Button mt="xs" size="xs" variant="default" onClick={() => copy(JSON.stringify(answers, null, 2))}>
            {t(copied ? "lost.copied" : "lost.copy")}
          </Button>
        </>
      )}
    </Alert>
  );
}
