import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconBan, IconInfoCircle, IconLock, IconUserQuestion } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FormData, ItemView } from "~/api/case-types";
import { Notice } from "~/components/ui/notice";
import { StandInNotice } from "~/features/inbox/components/stand-in-notice";
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
    return <Notice icon={IconInfoCircle}>{t(item.state === "DONE" ? "done" : "cancelled")}</Notice>;
  }
  return (
    <>
      {item.barred && (
        <Notice icon={IconBan} tone="warning" title={t("barred.title")}>
          <span>{item.barred.message}</span>
          <span>
            {item.barred.who.length > 0
              ? t("barred.who", { people: listOf(item.barred.who.map(({ name }) => name)) })
              : t("barred.nobody")}
          </span>
        </Notice>
      )}
      {item.standIn && <StandInNotice standIn={item.standIn} />}
      {item.unstaffed && (
        <Notice icon={IconUserQuestion} tone="warning" title={t("unstaffed.title")}>
          {t("unstaffed.text")}
        </Notice>
      )}
    </>
  );
}

function Lost({ item, gone, answers }: Omit<Props, "standing">) {
  const { t } = useTranslation("inbox");
  const { copy, copied } = useClipboard({ timeout: 2_000 });
  const reason = lostReason(item, gone);
  const place = useRef<HTMLDivElement>(null);
  // Somebody in the middle of a long form would see their fields freeze and not why.
  useEffect(() => place.current?.scrollIntoView({ block: "center" }), []);
  return (
    <div ref={place}>
      <Notice icon={IconLock} tone="error" title={t("lost.title")} urgent>
        <span>{t(`lost.${reason.key}`, { name: reason.name })}</span>
        {answers && (
          <>
            <span>{t("lost.keep")}</span>
            <Button size="xs" variant="default" onClick={() => copy(JSON.stringify(answers, null, 2))}>
              {t(copied ? "lost.copied" : "lost.copy")}
            </Button>
          </>
        )}
      </Notice>
    </div>
  );
}
