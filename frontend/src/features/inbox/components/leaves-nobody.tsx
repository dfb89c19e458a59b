import { IconUserQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import { listOf } from "~/i18n/list";

/** Warns before the task is completed; it may be, and somebody is named for those steps later. */
export function LeavesNobody({ steps }: { steps: string[] }) {
  const { t } = useTranslation("inbox");
  // There before it says something: only then is it read out.
  return (
    <div role="status">
      {steps.length > 0 && (
        <Notice
          icon={IconUserQuestion}
          tone="warning"
          title={t("leavesNobody.title", { steps: listOf(steps) })}
        >
          {t("leavesNobody.text")}
        </Notice>
      )}
    </div>
  );
}
