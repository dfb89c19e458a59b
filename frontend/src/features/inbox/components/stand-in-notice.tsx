import { IconUserShare } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ItemRow } from "~/api/case-types";
import { useSession } from "~/api/use-session";
import { Notice } from "~/components/ui/notice";
import { plainDay } from "~/lib/dates";

/** For whom somebody stands in, until when, and who came first in the line but could not. */
export function StandInNotice({ standIn }: { standIn: NonNullable<ItemRow["standIn"]> }) {
  const { t } = useTranslation("inbox");
  const { person } = useSession();
  const { name } = standIn.absent;
  const title =
    standIn.person === null
      ? t("standIn.nobody", { name })
      : standIn.person.id === person.id
        ? t("standIn.title", { name })
        : t("standIn.other", { name, person: standIn.person.name });
  return (
    <Notice icon={IconUserShare} title={title}>
      <span>
        {standIn.until
          ? t("standIn.away", { name, until: plainDay(standIn.until) })
          : t("standIn.back", { name })}
      </span>
      {standIn.passedOver.map((passed) => (
        <span key={passed.person.id}>
          {t(`standIn.passed.${whyOf(passed.why)}`, {
            name: passed.person.name,
            detail: passed.detail ?? "",
          })}
        </span>
      ))}
    </Notice>
  );
}

function whyOf(why: string): "AWAY" | "LEFT" | "BARRED" {
  return why === "AWAY" || why === "LEFT" ? why : "BARRED";
}
